/** The part of SARIF 2.1.0 (OASIS standard, section 3) that our output uses: what is required, and nothing that is not in it. */

const text = {
  type: "object",
  required: ["text"],
  properties: { text: { type: "string" }, markdown: { type: "string" } },
  additionalProperties: false,
};
const level = { enum: ["none", "note", "warning", "error"] };
const natural = { type: "integer", minimum: 1 };
const location = {
  type: "object",
  additionalProperties: false,
  properties: {
    message: text,
    physicalLocation: {
      type: "object",
      required: ["artifactLocation"],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: "object",
          additionalProperties: false,
          required: ["uri"],
          properties: { uri: { type: "string", pattern: "^[^ \\\\]+$" } },
        },
        region: {
          type: "object",
          additionalProperties: false,
          required: ["startLine"],
          properties: { startLine: natural, startColumn: natural, endLine: natural, endColumn: natural },
        },
      },
    },
  },
};

export const sarifSchema = {
  type: "object",
  required: ["version", "runs"],
  additionalProperties: false,
  properties: {
    $schema: { type: "string" },
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      items: {
        type: "object",
        required: ["tool"],
        additionalProperties: false,
        properties: {
          tool: {
            type: "object",
            required: ["driver"],
            additionalProperties: false,
            properties: {
              driver: {
                type: "object",
                required: ["name"],
                additionalProperties: false,
                properties: {
                  name: { type: "string" },
                  version: { type: "string" },
                  rules: {
                    type: "array",
                    uniqueItems: true,
                    items: {
                      type: "object",
                      required: ["id"],
                      additionalProperties: false,
                      properties: {
                        id: { type: "string" },
                        shortDescription: text,
                        fullDescription: text,
                        help: text,
                        defaultConfiguration: { type: "object", additionalProperties: false, properties: { level } },
                      },
                    },
                  },
                },
              },
            },
          },
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          results: {
            type: "array",
            items: {
              type: "object",
              required: ["message"],
              additionalProperties: false,
              properties: {
                ruleId: { type: "string" },
                ruleIndex: { type: "integer", minimum: -1 },
                level,
                message: text,
                locations: { type: "array", items: location },
                relatedLocations: { type: "array", uniqueItems: true, items: location },
              },
            },
          },
          invocations: {
            type: "array",
            items: {
              type: "object",
              required: ["executionSuccessful"],
              additionalProperties: false,
              properties: {
                executionSuccessful: { type: "boolean" },
                toolExecutionNotifications: {
                  type: "array",
                  items: {
                    type: "object",
                    required: ["message"],
                    additionalProperties: false,
                    properties: {
                      level,
                      message: text,
                      locations: { type: "array", uniqueItems: true, items: location },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};
