/** What the command line says. */
export const cli = {
  description: 'Annotate the facts in news articles: work with a workspace from the command line.',
  help: 'show this help',
  headings: { usage: 'Usage:', options: 'Options:', arguments: 'Arguments:', commands: 'Commands:' },
  options: {
    workspace: 'the workspace folder; by default the current folder, if it contains workspace.json',
    json: 'print the result as JSON on standard output',
    lang: 'language of the messages',
    format: 'one of: {{formats}}',
    article: 'only layers on this article',
    annotator: 'only layers by this annotator',
    out: 'for one layer, the file to write, or “-” for standard output; for several, the folder to create',
    continueHere:
      'take the locks of the layers from a Factmark that has them; edits that it has not saved yet can be lost',
  },
  import: {
    description: 'import articles: {{extensions}}',
    files: 'the files to import',
    imported: '{{file}}: imported as {{id}}',
    known: '{{file}}: already imported as {{id}}',
    omitted_one: '{{file}}: {{count}} word left out ({{kinds}})',
    omitted_other: '{{file}}: {{count}} words left out ({{kinds}})',
    replaced_one: '{{file}}: {{count}} character could not be decoded and was replaced by U+FFFD',
    replaced_other: '{{file}}: {{count}} characters could not be decoded and were replaced by U+FFFD',
  },
  export: {
    description: 'export layers to a file or folder, and verify them by reading them back',
    layers_one: '{{count}} layer',
    layers_other: '{{count}} layers',
    done_one: '{{path}}: {{layers}}, {{count}} of {{count}} annotation verified',
    done_other: '{{path}}: {{layers}}, {{count}} of {{count}} annotations verified',
  },
  agreement: {
    description: 'measure agreement between annotators',
    annotators: 'only these annotators: IDs separated by commas',
    article: 'only on this article',
  },
  suggest: {
    description: 'suggest annotations for a text, without writing anything',
    article: 'the article in the workspace',
    language: 'the language of the text; by default that of the article, or else a guess',
    claims: 'suggest claims too; these are the least certain suggestions',
    oneSource: 'give either a file or an article (--article ID), not both',
  },
  validate: {
    description: 'check everything in the workspace',
    ok: '{{workspace}}: no problems',
    failed_one: '{{workspace}}: {{count}} problem',
    failed_other: '{{workspace}}: {{count}} problems',
  },
} as const
