/// Which vtvl this is. The version of the language is the first line of every source.
package enum Release {
  package static let version = "0.1.0"
}
