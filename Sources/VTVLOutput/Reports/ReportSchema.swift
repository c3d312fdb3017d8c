/// The JSON Schema (2020-12) of `report.json`. The copy for readers in `Specs` is written from here.
package enum ReportSchema {
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:vtvl:schema:report:1",
      "title": "vtvl: report.json",
      "description": "The validation report of one workspace. Words for people are in the language of the report; the names of fields, rules, severities and sections are always the same.",
      "type": "object",
      "additionalProperties": false,
      "required": ["vtvl", "language", "subject", "verdict", "summary", "priorities", "findings", "byPost", "byRule", "completeness", "inheritance", "competencies", "savings", "suppressions"],
      "properties": {
        "vtvl": {"const": 1, "description": "The version of the language and of this format."},
        "language": {"enum": ["vi", "en"], "description": "The language of the words for people."},
        "subject": {"$ref": "#/$defs/subject"},
        "verdict": {"$ref": "#/$defs/verdict"},
        "summary": {"$ref": "#/$defs/counts"},
        "trend": {"$ref": "#/$defs/trend"},
        "priorities": {
          "type": "array",
          "items": {"$ref": "#/$defs/priority"},
          "maxItems": 5,
          "description": "What to act on first: errors, then warnings, by the number of posts they touch."
        },
        "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}, "description": "Every finding once, at the line that states what is wrong, by file and place."},
        "byPost": {"type": "array", "items": {"$ref": "#/$defs/postFindings"}, "description": "The posts, those with most to mend first."},
        "byRule": {"type": "array", "items": {"$ref": "#/$defs/ruleFindings"}, "description": "The rules that found something, the weightiest first."},
        "completeness": {"type": "array", "items": {"$ref": "#/$defs/completeness"}, "description": "Posts by sections: what the form requires and what is filled."},
        "inheritance": {"type": "array", "items": {"$ref": "#/$defs/inheritance"}, "description": "Posts by sections: what is a post's own, and where the rest comes from."},
        "competencies": {"type": "array", "items": {"$ref": "#/$defs/matrix"}, "description": "Competencies by posts, for each framework in use."},
        "savings": {"$ref": "#/$defs/savings"},
        "suppressions": {"type": "array", "items": {"$ref": "#/$defs/suppression"}, "description": "Places where an author has silenced a rule."}
      },
      "$defs": {
        "fingerprint": {
          "type": "string",
          "pattern": "^[0-9a-f]{16}(-[1-9][0-9]*)?$",
          "description": "Names a finding, in baselines and other channels too; it outlives changes of the lines around it."
        },
        "rule": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$", "description": "The id of a rule."},
        "severity": {"enum": ["note", "warning", "error"], "description": "How much a finding weighs."},
        "section": {"enum": ["header", "objective", "tasks", "relations", "authority", "conditions", "requirements", "competencies"], "description": "A section of the form."},
        "subject": {
          "type": "object",
          "description": "What the report is about.",
          "additionalProperties": false,
          "required": ["documents", "posts", "files"],
          "properties": {
            "project": {"type": "string", "description": "The name of the project (`dự án`)."},
            "documents": {"type": "array", "items": {"$ref": "#/$defs/document"}, "description": "The documents that the folder declares."},
            "posts": {"type": "integer", "minimum": 0, "description": "How many posts are described."},
            "files": {"type": "integer", "minimum": 0, "description": "How many source files were read."}
          }
        },
        "document": {
          "type": "object",
          "additionalProperties": false,
          "required": [],
          "properties": {
            "number": {"type": "string", "description": "Its number (`số hiệu`)."},
            "title": {"type": "string", "description": "Its title."}
          }
        },
        "verdict": {
          "type": "object",
          "description": "The answer in short.",
          "additionalProperties": false,
          "required": ["result", "outputsWritten"],
          "properties": {
            "result": {"enum": ["pass", "review", "fail"], "description": "`fail` where there are errors, else `review` where there are warnings, else `pass`."},
            "outputsWritten": {"type": "boolean", "description": "Whether the other outputs were written: with errors only the report is."}
          }
        },
        "counts": {
          "type": "object",
          "description": "How many findings there are.",
          "additionalProperties": false,
          "required": ["errors", "warnings", "notes"],
          "properties": {
            "errors": {"type": "integer", "minimum": 0, "description": "Findings of severity error."},
            "warnings": {"type": "integer", "minimum": 0, "description": "Findings of severity warning."},
            "notes": {"type": "integer", "minimum": 0, "description": "Findings of severity note."}
          }
        },
        "trend": {
          "type": "object",
          "description": "What has changed since a baseline; only where one is given.",
          "additionalProperties": false,
          "required": ["new", "unchanged", "newFindings"],
          "properties": {
            "new": {"type": "integer", "minimum": 0, "description": "Findings that the baseline does not hold."},
            "fixed": {"type": "integer", "minimum": 0, "description": "Findings of the baseline that are gone; left out where the baseline is of several folders."},
            "unchanged": {"type": "integer", "minimum": 0, "description": "Findings that the baseline holds."},
            "newFindings": {"type": "array", "items": {"$ref": "#/$defs/fingerprint"}, "description": "The new ones, in the order of `findings`."}
          }
        },
        "priority": {
          "type": "object",
          "additionalProperties": false,
          "required": ["rule", "severity", "findings", "posts", "first", "message"],
          "properties": {
            "rule": {"$ref": "#/$defs/rule"},
            "severity": {"enum": ["warning", "error"], "description": "The severity of the findings; notes are no priority."},
            "findings": {"type": "integer", "minimum": 1, "description": "How many findings of the rule there are."},
            "posts": {"type": "integer", "minimum": 0, "description": "How many posts they touch."},
            "first": {"$ref": "#/$defs/fingerprint"},
            "message": {"type": "string", "description": "What the finding to begin with says."}
          }
        },
        "finding": {
          "type": "object",
          "additionalProperties": false,
          "required": ["fingerprint", "rule", "severity", "file", "line", "column", "endLine", "endColumn", "message", "posts"],
          "properties": {
            "fingerprint": {"$ref": "#/$defs/fingerprint"},
            "rule": {"$ref": "#/$defs/rule"},
            "severity": {"$ref": "#/$defs/severity"},
            "file": {"type": "string", "description": "The path below the folder, with / between its parts."},
            "line": {"type": "integer", "minimum": 1, "description": "From 1."},
            "column": {"type": "integer", "minimum": 1, "description": "From 1, in Unicode scalars."},
            "endLine": {"type": "integer", "minimum": 1, "description": "The line of the end."},
            "endColumn": {"type": "integer", "minimum": 1, "description": "Just after the last character."},
            "message": {"type": "string", "description": "What is wrong and what to do."},
            "posts": {
              "type": "array",
              "items": {"type": "string", "description": "The code of the post."},
              "description": "The posts it holds for, in the order of the outputs; none where it is about no post in particular."
            },
            "notes": {"type": "array", "items": {"$ref": "#/$defs/note"}, "minItems": 1, "description": "What explains the finding."},
            "fix": {"$ref": "#/$defs/fix"},
            "section": {"$ref": "#/$defs/section"}
          }
        },
        "note": {
          "type": "object",
          "additionalProperties": false,
          "required": ["message"],
          "properties": {
            "message": {"type": "string", "description": "The explanation."},
            "file": {"type": "string", "description": "The path below the folder, with / between its parts."},
            "line": {"type": "integer", "minimum": 1, "description": "From 1."},
            "column": {"type": "integer", "minimum": 1, "description": "From 1, in Unicode scalars."},
            "endLine": {"type": "integer", "minimum": 1, "description": "The line of the end."},
            "endColumn": {"type": "integer", "minimum": 1, "description": "Just after the last character."}
          }
        },
        "fix": {
          "type": "object",
          "description": "A change of the sources that mends the finding.",
          "additionalProperties": false,
          "required": ["title", "edits"],
          "properties": {
            "title": {"type": "string", "description": "What the change does."},
            "edits": {"type": "array", "items": {"$ref": "#/$defs/edit"}, "minItems": 1, "description": "The changes, all or none."}
          }
        },
        "edit": {
          "type": "object",
          "additionalProperties": false,
          "required": ["file", "line", "column", "endLine", "endColumn", "replacement"],
          "properties": {
            "file": {"type": "string", "description": "The path below the folder, with / between its parts."},
            "line": {"type": "integer", "minimum": 1, "description": "From 1."},
            "column": {"type": "integer", "minimum": 1, "description": "From 1, in Unicode scalars."},
            "endLine": {"type": "integer", "minimum": 1, "description": "The line of the end."},
            "endColumn": {"type": "integer", "minimum": 1, "description": "Just after the last character."},
            "replacement": {"type": "string", "description": "What is to stand there instead."}
          }
        },
        "postFindings": {
          "type": "object",
          "additionalProperties": false,
          "required": ["code", "errors", "warnings", "notes", "shared"],
          "properties": {
            "code": {"type": "string", "description": "The code of the post."},
            "title": {"type": "string", "description": "Its title."},
            "errors": {"type": "integer", "minimum": 0, "description": "Findings of severity error."},
            "warnings": {"type": "integer", "minimum": 0, "description": "Findings of severity warning."},
            "notes": {"type": "integer", "minimum": 0, "description": "Findings of severity note."},
            "shared": {"type": "integer", "minimum": 0, "description": "How many of these stand in lines that other posts inherit too."}
          }
        },
        "ruleFindings": {
          "type": "object",
          "additionalProperties": false,
          "required": ["rule", "severity", "summary", "findings", "posts"],
          "properties": {
            "rule": {"$ref": "#/$defs/rule"},
            "severity": {"$ref": "#/$defs/severity"},
            "summary": {"type": "string", "description": "What the rule finds."},
            "findings": {"type": "integer", "minimum": 1, "description": "How many findings there are."},
            "posts": {"type": "integer", "minimum": 0, "description": "How many posts they touch."}
          }
        },
        "completeness": {
          "type": "object",
          "additionalProperties": false,
          "required": ["code", "complete", "partlyRead", "sections"],
          "properties": {
            "code": {"type": "string", "description": "The code of the post."},
            "complete": {"type": "boolean", "description": "Whether every cell that the form requires is filled."},
            "partlyRead": {"type": "boolean", "description": "Whether lines could not be understood, so that what is missing may just be unread."},
            "sections": {"type": "array", "items": {"$ref": "#/$defs/filledSection"}, "description": "The sections that the form has, in its order."}
          }
        },
        "filledSection": {
          "type": "object",
          "additionalProperties": false,
          "required": ["section", "required", "filled", "missing"],
          "properties": {
            "section": {"$ref": "#/$defs/section"},
            "required": {"type": "integer", "minimum": 0, "description": "Cells that the form requires."},
            "filled": {"type": "integer", "minimum": 0, "description": "How many of them are filled."},
            "missing": {"type": "array", "items": {"$ref": "#/$defs/missing"}, "description": "What is empty."}
          }
        },
        "missing": {
          "type": "object",
          "additionalProperties": false,
          "required": ["keyword", "name", "count"],
          "properties": {
            "keyword": {"type": "string", "description": "The English keyword of what is empty."},
            "name": {"type": "string", "description": "What the form calls it."},
            "count": {"type": "integer", "minimum": 1, "description": "How many such cells are empty."}
          }
        },
        "inheritance": {
          "type": "object",
          "additionalProperties": false,
          "required": ["code", "sections"],
          "properties": {
            "code": {"type": "string", "description": "The code of the post."},
            "sections": {"type": "array", "items": {"$ref": "#/$defs/inheritedSection"}, "minItems": 8, "maxItems": 8, "description": "Every section, in the order of the form."}
          }
        },
        "inheritedSection": {
          "type": "object",
          "additionalProperties": false,
          "required": ["section", "own", "inherited", "replaced", "removed", "from"],
          "properties": {
            "section": {"$ref": "#/$defs/section"},
            "own": {
              "type": "integer",
              "minimum": 0,
              "description": "Values stated in the post where nothing stood before. A value is a text of a list or a field, or the level of a competency."
            },
            "inherited": {"type": "integer", "minimum": 0, "description": "Values taken over as they are."},
            "replaced": {"type": "integer", "minimum": 0, "description": "Values stated in place of something inherited: by the post, or by a template laid over its base post."},
            "removed": {
              "type": "integer",
              "minimum": 0,
              "description": "Inherited things that the post, or a template laid over its base post, takes away; a block counts as one."
            },
            "from": {"type": "array", "items": {"$ref": "#/$defs/source"}, "description": "Where the values come from that the post does not state itself, most first."}
          }
        },
        "source": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "through", "values"],
          "properties": {
            "name": {"type": "string", "description": "The post or template that states them."},
            "through": {"type": "array", "items": {"type": "string"}, "description": "The posts and templates between it and the post, the nearest to it first."},
            "values": {"type": "integer", "minimum": 1, "description": "How many values it states for the post."}
          }
        },
        "matrix": {
          "type": "object",
          "additionalProperties": false,
          "required": ["framework", "groups"],
          "properties": {
            "framework": {"type": "string", "description": "The name by which posts use the framework."},
            "name": {"type": "string", "description": "Its title."},
            "scale": {"$ref": "#/$defs/range"},
            "groups": {"type": "array", "items": {"$ref": "#/$defs/group"}, "description": "Its groups, in its order."}
          }
        },
        "group": {
          "type": "object",
          "additionalProperties": false,
          "required": ["items"],
          "properties": {
            "id": {"type": "string", "description": "The name of the group in the sources."},
            "name": {"type": "string", "description": "Its title."},
            "items": {"type": "array", "items": {"$ref": "#/$defs/competency"}, "description": "Its competencies, in its order."}
          }
        },
        "competency": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "levels"],
          "properties": {
            "id": {"type": "string", "description": "Its label in the sources, or its words with dashes between."},
            "name": {"type": "string", "description": "What it is called."},
            "levels": {"type": "array", "items": {"$ref": "#/$defs/level"}, "description": "Lowest first; a post that stands at none does not need the competency."}
          }
        },
        "level": {
          "type": "object",
          "additionalProperties": false,
          "required": ["min", "max", "posts"],
          "properties": {
            "min": {"type": "integer", "minimum": 0, "description": "The lowest level."},
            "max": {"type": "integer", "minimum": 0, "description": "The highest level."},
            "posts": {
              "type": "array",
              "items": {"type": "string", "description": "The code of the post."},
              "minItems": 1,
              "description": "The posts that need it, in the order of the outputs."
            }
          }
        },
        "range": {
          "type": "object",
          "description": "The scale of the levels.",
          "additionalProperties": false,
          "required": ["min", "max"],
          "properties": {
            "min": {"type": "integer", "minimum": 0, "description": "The lowest level."},
            "max": {"type": "integer", "minimum": 0, "description": "The highest level."}
          }
        },
        "savings": {
          "type": "object",
          "description": "What shared text saved.",
          "additionalProperties": false,
          "required": ["written", "printed", "unprinted", "reach"],
          "properties": {
            "written": {"type": "integer", "minimum": 0, "description": "Words in the sources that the posts are made of; a reference is one word."},
            "printed": {"type": "integer", "minimum": 0, "description": "Words of all posts as they are printed."},
            "unprinted": {"type": "integer", "minimum": 0, "description": "Words written that no post prints as they stand: parameters, constants, what every post replaces."},
            "reach": {"type": "array", "items": {"$ref": "#/$defs/reach"}, "description": "The words written, by the number of posts that print them; fewest posts first."}
          }
        },
        "reach": {
          "type": "object",
          "additionalProperties": false,
          "required": ["posts", "passages", "words", "printed"],
          "properties": {
            "posts": {"type": "integer", "minimum": 1, "description": "How many posts print the same passages."},
            "passages": {"type": "integer", "minimum": 1, "description": "How many passages."},
            "words": {"type": "integer", "minimum": 0, "description": "Their words as written."},
            "printed": {"type": "integer", "minimum": 0, "description": "Their words as printed, all posts together."}
          }
        },
        "suppression": {
          "type": "object",
          "additionalProperties": false,
          "required": ["rule", "reason", "file", "line", "column", "endLine", "endColumn"],
          "properties": {
            "rule": {"$ref": "#/$defs/rule"},
            "reason": {"type": "string", "description": "Why, as the author has it."},
            "file": {"type": "string", "description": "The path below the folder, with / between its parts."},
            "line": {"type": "integer", "minimum": 1, "description": "From 1."},
            "column": {"type": "integer", "minimum": 1, "description": "From 1, in Unicode scalars."},
            "endLine": {"type": "integer", "minimum": 1, "description": "The line of the end."},
            "endColumn": {"type": "integer", "minimum": 1, "description": "Just after the last character."}
          }
        }
      }
    }

    """#
}
