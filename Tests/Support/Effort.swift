import Foundation

/// How much work the tests do. `VTVL_FULL=1 swift test -c release` runs every case of the properties that
/// an ordinary run samples.
package enum Effort {
  package static let isFull = ProcessInfo.processInfo.environment["VTVL_FULL"] == "1"
}
