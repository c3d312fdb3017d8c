/// The JSON Schema (2020-12) of `positions.map.json`.
package enum PositionsMapSchema {
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:vtvl:schema:positions-map:1",
      "title": "vtvl: positions.map.json",
      "description": "Where the values of `positions.json` are written. Each key is a JSON Pointer (RFC 6901) into that file; the value at an item's pointer is for the whole item.",
      "type": "object",
      "propertyNames": {"pattern": "^(/[A-Za-z0-9]+)+$"},
      "additionalProperties": {"$ref": "#/$defs/provenance"},
      "$defs": {
        "provenance": {
          "type": "object",
          "additionalProperties": false,
          "required": ["file", "line", "column", "through"],
          "properties": {
            "file": {"$ref": "#/$defs/file"},
            "line": {"$ref": "#/$defs/line"},
            "column": {"$ref": "#/$defs/column"},
            "through": {
              "type": "array",
              "items": {"type": "string", "minLength": 1},
              "description": "The posts and templates through which the words reach the post, the one that states them first; empty where the post states them itself."
            },
            "replaced": {
              "type": "object",
              "additionalProperties": false,
              "required": ["file", "line", "column", "text"],
              "properties": {
                "file": {"$ref": "#/$defs/file"},
                "line": {"$ref": "#/$defs/line"},
                "column": {"$ref": "#/$defs/column"},
                "text": {"type": "string", "description": "The words that were replaced, as written, references in braces."}
              },
              "description": "What was inherited and stands here no more."
            }
          }
        },
        "file": {"type": "string", "minLength": 1, "description": "The path of the source file, from the workspace's folder, with `/` between parts."},
        "line": {"type": "integer", "minimum": 1, "description": "The line, from 1."},
        "column": {"type": "integer", "minimum": 1, "description": "The column, from 1, in Unicode scalars."}
      }
    }

    """#
}
