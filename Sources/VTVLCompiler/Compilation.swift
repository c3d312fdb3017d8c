import VTVLChecks
import VTVLModel
import VTVLOutput
import VTVLSyntax

/// The compiler on one screen: files to trees, trees to positions, positions to diagnostics, and all of
/// that to bytes. No step stops the next, and none reads or writes a file.
package enum Compilation {
  /// Trees to positions, positions to diagnostics.
  package static func analyze(
    _ workspace: Workspace, forms: [FormProfile] = FormProfile.builtIn
  ) -> Analysis {
    let model = Model.build(
      workspace.forest, shared: workspace.shared, isPartial: workspace.isPartial)
    return Analysis.check(
      model, syntax: workspace.diagnostics, shared: workspace.shared, forms: forms)
  }

  /// Everything that `vtvl build` writes for a workspace; only the reports when errors hold the rest back.
  package static func outputs(of analysis: Analysis) -> [OutputFile] {
    Emitter.all.filter { $0.isReport || !analysis.isHeldBack }.flatMap { $0.emit(analysis) }
  }
}
