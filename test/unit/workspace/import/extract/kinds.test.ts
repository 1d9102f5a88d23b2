/** The same meaning in other kinds of files: what stands above the line, formulas, and words that lie beside a page. */
import { describe, expect, it } from 'vitest'
import { docxOf, epubOf } from '../../../../support/documents.ts'
import { omittedWords, read } from './reading.ts'

const lines = (...all: string[]) => all.join('\r\n')

describe('words above the line', () => {
  it('are known in RTF and Word by how high they are set', async () => {
    const rtf = String.raw`{\rtf1 5 km\up6 2\up0  en H\dn6 2\dn0 O, een kop\up2  hoger.\par}`
    expect((await read('rtf', rtf)).text).toBe('5 km² en H₂O, een kop hoger.')
    const raised = (words: string, height: number) =>
      `<w:r><w:rPr><w:position w:val="${height}"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
    const body = `<w:p>${raised('10', 0)}${raised('6', 8)}${raised(' H', 2)}${raised('2', -6)}${raised('O', 0)}</w:p>`
    expect((await read('docx', docxOf(body))).text).toBe('10⁶ H₂O')
  })

  it('are known in books by the style sheets that their chapters name', async () => {
    const chapter =
      '<link rel="stylesheet" href="../css/a.css"/><p>10<span class="c3">6</span> copies <span class="c4">unseen</span>.</p>'
    const made = await read(
      'epub',
      epubOf([chapter], '', {
        'OEBPS/css/a.css': '.c3 { font-size: 0.7em; vertical-align: super } .c4 { display: none }',
      }),
    )
    expect(made.text).toBe('10⁶ copies .')
    expect(omittedWords(made)).toEqual({ hidden: 1 })
  })
})

it('a formula in a Word document is a line of text', async () => {
  const m = (name: string, inner: string) => `<m:${name}>${inner}</m:${name}>`
  const t = (words: string) => m('r', m('t', words))
  const fraction = m('f', m('num', t('1')) + m('den', t('2')))
  const root = m('rad', m('deg', '') + m('e', t('x+1')))
  const power = m('sSup', m('e', t('y')) + m('sup', t('2')))
  const sum = m(
    'nary',
    `<m:naryPr><m:chr m:val="∑"/></m:naryPr>${m('sub', t('1'))}${m('sup', t('n'))}${m('e', t('k'))}`,
  )
  const brackets = m('d', m('e', t('a')) + m('e', t('b')))
  const body = `<w:p><w:r><w:t>Zo: </w:t></w:r><m:oMathPara><m:oMath>${fraction}${t('+')}${root}${power}${sum}${brackets}</m:oMath></m:oMathPara></w:p>`
  expect((await read('docx', docxOf(body))).text).toBe('Zo: 1/2+√(x+1)y²∑₁ⁿk(a|b)')
})

describe('words outside of a page', () => {
  it('and second pages in one file belong to it', async () => {
    const html =
      '<p>Before it.</p><html><body><p>Within it, with words enough to be said.</p></body></html><p>After it.</p><html><head><style>.x { display: none }</style></head><body><p>In another.</p><p class="x">Unseen.</p></body></html>Last.'
    const made = await read('eml', lines('From: a@example.org', 'Content-Type: text/html', '', html))
    expect(made.text.split('\n\n')).toEqual([
      'Before it.',
      'Within it, with words enough to be said.',
      'After it.',
      'In another.',
      'Last.',
    ])
    expect(omittedWords(made)).toEqual({ hidden: 1 })
  })

  it('of a message with several parts are read, and what is attached is told', async () => {
    const part = (type: string, words: string, more: readonly string[] = []) =>
      lines('--AA', `Content-Type: ${type}`, ...more, '', words)
    const message = lines(
      'From: a@example.org',
      'Subject: Letter',
      'Content-Type: multipart/mixed; boundary=AA',
      '',
      part('text/html', '<html><body><p>The letter.</p></body></html>'),
      part('text/plain; name=list.txt', 'One two.', ['Content-Disposition: attachment; filename=list.txt']),
      part('application/pdf; name=report.pdf', 'x', ['Content-Disposition: attachment; filename=report.pdf']),
      part('text/html', '<html><body><p>Its second half.</p></body></html>'),
      part('message/rfc822', lines('From: b@example.org', 'Subject: Sent on', '', 'What was sent on.')),
      '--AA--',
    )
    const made = await read('eml', message)
    expect(made.text).toMatch(/^The letter\.\n\nIts second half\.\n\n[\s\S]*Sent on[\s\S]*What was sent on\.$/)
    expect(made.omitted.map(({ kind, excerpt }) => [kind, excerpt])).toEqual([
      ['embedded', 'list.txt One two.'],
      ['embedded', 'report.pdf'],
    ])
  })
})

it('a page that a saved page embeds is told, though Chromium saves it in a part of its own', async () => {
  const part = (type: string, id: string, words: string) =>
    lines('--AA', `Content-Type: ${type}`, `Content-ID: <${id}>`, '', words)
  const saved = lines(
    'Snapshot-Content-Location: https://example.org/a',
    'Content-Type: multipart/related; type="text/html"; boundary=AA',
    '',
    part(
      'text/html',
      'frame-1@mhtml.blink',
      '<html><body><article><p>The chart below shows how many people came to the museum.</p><iframe src="cid:frame-2@mhtml.blink"></iframe></article></body></html>',
    ),
    part(
      'text/html',
      'frame-2@mhtml.blink',
      '<html><head><style>p { color: red }</style></head><body><p>Visitors: 120,000</p></body></html>',
    ),
    '--AA--',
  )
  const made = await read('mht', saved)
  expect(made.text).toBe('The chart below shows how many people came to the museum.')
  expect(made.omitted).toMatchObject([{ kind: 'embedded', words: 2, excerpt: 'Visitors: 120,000' }])
})
