/** Markup built from arbitrary text: every value is escaped, once, where it is inserted. */

/** Text as it must be written in HTML, inside elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** What a page needs beside its content. `language` is a BCP 47 code. */
export interface PageHead {
  readonly language: string
  readonly title: string
  readonly style: string
}

/** The beginning of a page that needs nothing else and runs nothing; `PAGE_END` ends it. */
export function pageBeginning({ language, title, style }: PageHead): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
`
}

/** The end of such a page. */
export const PAGE_END = `</main>
</body>
</html>
`

/** A table with a heading row; cells are escaped, the caption too. */
export function tableHtml(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${escapeHtml(first)}</th>${rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  )
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}
