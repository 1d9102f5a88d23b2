/** Pages of a small newspaper to read. */

/** What the article says. */
export const PARAGRAPHS = [
  'De gemeenteraad stemde dinsdag voor het verbreden van de vaargeul, wat vier jaar duurt en 42 miljoen euro kost.',
  'Voorstanders zeiden dat grotere schepen de haven al mijden, en dat het uitstel zo’n 300 banen heeft gekost.',
  'Tegenstanders wezen op een studie van de universiteit, volgens welke het verkeer maar 2 procent daalde.',
]
/** That as paragraphs. */
export const body = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')
/** A page with this in its body and its head. */
export const pageOf = (inner: string, head = '') =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Raad stemt voor vaargeul | De Haven</title>${head}</head><body>${inner}</body></html>`
/** A page with the article, and this at its end. */
export const articleOf = (inner: string) =>
  pageOf(`<main><article><h1>Raad stemt voor vaargeul</h1>${body}${inner}</article></main>`)
