/** What the command line says. */
export const cli = {
  description: 'Mark the facts in a news article: the workspace from the command line.',
  help: 'show this help',
  headings: { usage: 'Usage:', options: 'Options:', arguments: 'Arguments:', commands: 'Commands:' },
  options: {
    workspace: 'the workspace’s folder; without it, the current folder if it holds workspace.json',
    json: 'answer on standard output in JSON',
    lang: 'language of the messages',
    format: 'one of: {{formats}}',
    article: 'only the layers on this article',
    annotator: 'only the layers by this annotator',
    out: 'one layer: the file to write, or - for standard output; several: the folder to make',
  },
  import: {
    description: 'import articles: {{extensions}}',
    files: 'text files',
    imported: '{{file}}: imported as {{id}}',
    known: '{{file}}: there already, as {{id}}',
    replaced_one: '{{file}}: {{count}} character could not be decoded and was replaced by U+FFFD',
    replaced_other: '{{file}}: {{count}} characters could not be decoded and were replaced by U+FFFD',
  },
  export: {
    description: 'export layers to a file or folder, and read them back',
    layers_one: '{{count}} layer',
    layers_other: '{{count}} layers',
    done_one: '{{path}}: {{layers}}, {{count}} of {{count}} annotation verified',
    done_other: '{{path}}: {{layers}}, {{count}} of {{count}} annotations verified',
  },
  agreement: {
    description: 'measure how far annotators agree',
    annotators: 'only these annotators: ids with commas between them',
    article: 'only on this article',
  },
  suggest: {
    description: 'propose annotations for a text; nothing is written',
    article: 'the article in the workspace',
    language: 'the text’s language; without it, the article’s own or a guess',
    claims: 'propose claims too: the least sure of the proposals',
    oneSource: 'name either a file or an article (--article ID)',
  },
  validate: {
    description: 'check everything in the workspace',
    ok: '{{workspace}}: no problems',
    failed_one: '{{workspace}}: {{count}} problem',
    failed_other: '{{workspace}}: {{count}} problems',
  },
} as const
