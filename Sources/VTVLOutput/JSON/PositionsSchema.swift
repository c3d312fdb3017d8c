/// The JSON Schema (2020-12) of `positions.json`: what `vtvl schema` prints. The copy for readers in `Specs` is
/// written from here.
package enum PositionsSchema {
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:vtvl:schema:positions:1",
      "title": "vtvl: positions.json",
      "description": "The position descriptions of one workspace, compiled. All text is in Unicode normal form C. A text that is always there is empty where the sources say nothing.",
      "type": "object",
      "additionalProperties": false,
      "required": ["vtvl", "documents", "frameworks", "positions"],
      "properties": {
        "vtvl": {"const": 1, "description": "The version of the language and of this format."},
        "documents": {
          "type": "array",
          "items": {"$ref": "#/$defs/document"},
          "description": "The documents that issue descriptions (`văn bản`), in the order of the sources."
        },
        "frameworks": {
          "type": "array",
          "items": {"$ref": "#/$defs/framework"},
          "description": "The competency frameworks (`khung năng lực`), in the order of the sources."
        },
        "positions": {
          "type": "array",
          "items": {"$ref": "#/$defs/position"},
          "description": "The posts (`vị trí`): those that documents list, in that order, then the others. Templates are not among them."
        }
      },
      "$defs": {
        "document": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "title", "positions"],
          "properties": {
            "id": {"type": "string", "minLength": 1, "description": "The name by which the sources refer to it."},
            "title": {"type": "string", "description": "Its title."},
            "number": {"type": "string", "description": "Its number (`số hiệu`), such as `Phụ lục 3`."},
            "decision": {"type": "string", "description": "The decision that it is issued with (`kèm theo`)."},
            "positions": {
              "type": "array",
              "items": {"$ref": "#/$defs/code"},
              "uniqueItems": true,
              "description": "The codes of the posts it lists (`vị trí`), in its order."
            }
          }
        },
        "framework": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "name", "groups"],
          "properties": {
            "id": {"type": "string", "minLength": 1, "description": "The name by which the sources refer to it."},
            "name": {"type": "string", "description": "Its title."},
            "scale": {
              "type": "object",
              "additionalProperties": false,
              "required": ["min", "max"],
              "properties": {
                "min": {"$ref": "#/$defs/level", "description": "The lowest level."},
                "max": {"$ref": "#/$defs/level", "description": "The highest level."}
              },
              "description": "The levels there are (`thang`)."
            },
            "groups": {
              "type": "array",
              "items": {"$ref": "#/$defs/frameworkGroup"},
              "description": "The groups of competencies (`nhóm`)."
            }
          }
        },
        "frameworkGroup": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "name", "items"],
          "properties": {
            "id": {"type": "string", "description": "The name by which the sources refer to it."},
            "name": {"type": "string", "description": "Its title, as printed."},
            "items": {
              "type": "array",
              "items": {"$ref": "#/$defs/frameworkItem"},
              "description": "The competencies of the group."
            }
          }
        },
        "frameworkItem": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "name"],
          "properties": {
            "id": {"type": "string", "minLength": 1, "description": "Its label, or its words with dashes between where it has none: the name by which the sources refer to it."},
            "name": {"type": "string", "description": "The competency, as printed."},
            "levels": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["level", "text"],
                "properties": {
                  "level": {"$ref": "#/$defs/level", "description": "The level that is described."},
                  "text": {"type": "string", "description": "What the level means."}
                }
              },
              "description": "What its levels mean (`mức`), for those that the framework describes."
            }
          }
        },
        "position": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "code", "title", "templates", "effective", "rank", "ranks", "workplace", "process", "objective",
            "tasks", "relations", "authority", "conditions", "requirements", "competencies"
          ],
          "properties": {
            "code": {"$ref": "#/$defs/code", "description": "The post's code; no other post of the file has it."},
            "title": {"type": "string", "description": "The post's title (`tên`)."},
            "shortTitle": {"type": "string", "description": "The title in short (`gọi tắt`)."},
            "deputyOf": {"$ref": "#/$defs/code", "description": "The code of the post whose deputy it is (`cấp phó của`); it inherits from that post."},
            "inherits": {"$ref": "#/$defs/code", "description": "The code of the post it inherits from without being its deputy (`kế thừa`)."},
            "templates": {
              "type": "array",
              "items": {"type": "string", "minLength": 1},
              "description": "The templates it follows (`theo mẫu`), from left to right."
            },
            "effective": {"type": "string", "description": "From when the description holds (`hiệu lực`)."},
            "rank": {"type": "string", "description": "The rank of civil servant, as printed (`ngạch`)."},
            "ranks": {
              "type": "array",
              "items": {"type": "string", "minLength": 1},
              "description": "The single ranks that `rank` names, in its order."
            },
            "workplace": {"type": "string", "description": "Where the work is done (`nơi làm việc`)."},
            "process": {"type": "string", "description": "The rules and procedures that the work follows (`quy trình`)."},
            "objective": {"type": "string", "description": "Section 1: what the post is for (`mục tiêu`)."},
            "tasks": {
              "type": "array",
              "items": {"$ref": "#/$defs/task"},
              "description": "Section 2: the tasks (`nhiệm vụ`), in the order of the form."
            },
            "relations": {"$ref": "#/$defs/relations"},
            "authority": {
              "type": "array",
              "items": {"$ref": "#/$defs/authority"},
              "description": "Section 4: the powers (`quyền hạn`), in groups."
            },
            "conditions": {"$ref": "#/$defs/conditions"},
            "requirements": {"$ref": "#/$defs/requirements"},
            "competencies": {"$ref": "#/$defs/competencies"}
          }
        },
        "task": {
          "type": "object",
          "additionalProperties": false,
          "required": ["no", "area", "duties", "criteria"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "no": {"$ref": "#/$defs/number"},
            "area": {"type": "string", "description": "The area of work."},
            "duties": {"$ref": "#/$defs/items", "description": "The concrete duties (`việc`)."},
            "note": {"type": "string", "description": "A remark in place of duties or beside them (`ghi chú`)."},
            "output": {"type": "string", "description": "What comes out of the task (`kết quả`)."},
            "criteria": {"$ref": "#/$defs/items", "description": "By what its fulfilment is judged (`tiêu chí`)."}
          }
        },
        "relations": {
          "type": "object",
          "additionalProperties": false,
          "required": ["internal", "external"],
          "properties": {
            "internal": {
              "type": "object",
              "additionalProperties": false,
              "required": ["managedBy", "manages", "coordinates"],
              "properties": {
                "managedBy": {"$ref": "#/$defs/items", "description": "Who directs the post and approves its results (`quản lý bởi`)."},
                "manages": {"$ref": "#/$defs/items", "description": "Whom the post directs (`quản lý`)."},
                "coordinates": {"$ref": "#/$defs/items", "description": "The units it works with (`phối hợp`)."}
              },
              "description": "Relations inside the office (`bên trong`)."
            },
            "external": {
              "type": "array",
              "items": {"$ref": "#/$defs/external"},
              "description": "Relations to bodies outside (`bên ngoài`), a row of the form each."
            }
          },
          "description": "Section 3: relations at work (`quan hệ`)."
        },
        "external": {
          "type": "object",
          "additionalProperties": false,
          "required": ["bodies", "nature"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "bodies": {"$ref": "#/$defs/items", "description": "The bodies of this row (`cơ quan`)."},
            "nature": {"$ref": "#/$defs/items", "description": "What the relation consists of (`bản chất`)."}
          }
        },
        "authority": {
          "type": "object",
          "additionalProperties": false,
          "required": ["no", "title", "items"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "no": {"$ref": "#/$defs/number"},
            "title": {"type": "string", "description": "What the powers of this group are about."},
            "items": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["no", "text"],
                "properties": {
                  "id": {"$ref": "#/$defs/id"},
                  "no": {"$ref": "#/$defs/number"},
                  "text": {"$ref": "#/$defs/text"}
                }
              },
              "description": "The powers."
            }
          }
        },
        "conditions": {
          "type": "object",
          "additionalProperties": false,
          "required": ["equipment", "nature", "autonomy", "support"],
          "properties": {
            "equipment": {
              "type": "object",
              "additionalProperties": false,
              "required": ["private", "shared"],
              "properties": {
                "private": {"$ref": "#/$defs/items", "description": "For this post alone (`dùng riêng`)."},
                "shared": {"$ref": "#/$defs/items", "description": "Shared with others (`dùng chung`)."}
              },
              "description": "Equipment."
            },
            "nature": {"$ref": "#/$defs/items", "description": "The nature of the work and its surroundings (`tính chất`)."},
            "autonomy": {"$ref": "#/$defs/items", "description": "How far the post decides for itself (`tự chủ`)."},
            "support": {"$ref": "#/$defs/items", "description": "Support and cooperation by others (`hỗ trợ`)."}
          },
          "description": "Section 5: working conditions (`điều kiện`)."
        },
        "requirements": {
          "type": "object",
          "additionalProperties": false,
          "required": ["preamble", "education", "training", "experience", "qualities", "other"],
          "properties": {
            "preamble": {"type": "string", "description": "The words before the table (`dẫn`)."},
            "education": {
              "type": "object",
              "additionalProperties": false,
              "required": ["intro", "groups"],
              "properties": {
                "intro": {"type": "string", "description": "The words before the fields of study (`dẫn`)."},
                "groups": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/majorGroup"},
                  "description": "The fields of study, for the whole post or for each kind of unit."
                },
                "alternative": {"type": "string", "description": "What is accepted in their place (`hoặc`)."}
              },
              "description": "Education (`trình độ`)."
            },
            "training": {"$ref": "#/$defs/items", "description": "Training and certificates (`bồi dưỡng`)."},
            "experience": {"$ref": "#/$defs/items", "description": "Experience (`kinh nghiệm`)."},
            "qualities": {"$ref": "#/$defs/items", "description": "Personal qualities (`phẩm chất`)."},
            "other": {"$ref": "#/$defs/items", "description": "Other requirements (`khác`)."}
          },
          "description": "Section 6: requirements (`yêu cầu`)."
        },
        "majorGroup": {
          "type": "object",
          "additionalProperties": false,
          "required": ["majors"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "name": {"type": "string", "description": "Whom the fields are for (`nhóm`); absent where they are for the whole post."},
            "lead": {"type": "string", "description": "The words before the fields of this group (`dẫn`)."},
            "majors": {"$ref": "#/$defs/items", "description": "The fields of study (`ngành`), as written; printed, they are joined by commas."},
            "open": {"const": true, "description": "There where the list ends in dots: other fields may be accepted."}
          }
        },
        "competencies": {
          "type": "object",
          "additionalProperties": false,
          "required": ["framework", "preamble", "groups"],
          "properties": {
            "framework": {"type": "string", "description": "The `id` of the framework (`năng lực theo`); empty where the post follows none."},
            "preamble": {"type": "string", "description": "The words before the table (`dẫn`)."},
            "groups": {
              "type": "array",
              "items": {"$ref": "#/$defs/competencyGroup"},
              "description": "The competencies the post needs, in the groups and the order of the framework."
            }
          },
          "description": "Section 7: competencies."
        },
        "competencyGroup": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "name", "items"],
          "properties": {
            "id": {"type": "string", "description": "The `id` of the group in the framework."},
            "name": {"type": "string", "description": "The title of the group, as printed."},
            "items": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "name", "min", "max"],
                "properties": {
                  "id": {"type": "string", "minLength": 1, "description": "The `id` of the competency in the framework."},
                  "name": {"type": "string", "description": "The competency, as printed."},
                  "min": {"$ref": "#/$defs/level", "description": "The lowest level that will do."},
                  "max": {"$ref": "#/$defs/level", "description": "The highest level that is asked for; the same as `min` where one level is named."}
                }
              },
              "description": "The competencies and the levels asked for."
            }
          }
        },
        "items": {"type": "array", "items": {"$ref": "#/$defs/item"}},
        "item": {
          "type": "object",
          "additionalProperties": false,
          "required": ["text"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "text": {"$ref": "#/$defs/text"}
          }
        },
        "text": {"type": "string", "description": "The words, as printed, without number or dash."},
        "id": {"type": "string", "minLength": 1, "description": "The name or label by which the sources edit it; absent where it has none."},
        "code": {"type": "string", "minLength": 1, "description": "The code of a post."},
        "number": {"type": "string", "description": "The number that the form prints, such as `1` or `1.3`. It says where a thing stands, not what it is: use `id` to follow a thing over time."},
        "level": {"type": "integer", "minimum": 0, "maximum": 999, "description": "A level of competency."}
      }
    }

    """#
}
