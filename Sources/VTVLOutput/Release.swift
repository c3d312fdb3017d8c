/// The version of vtvl. That of the language is in the first line of every source.
package enum Release {
  package static let version = "0.1.0"
}
