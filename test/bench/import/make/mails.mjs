/** Messages as a mail program writes them: Python's `email`, in several parts and encodings. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { opened } from './pages.mjs'
import { keep } from './record.mjs'
import { visibleWords } from './visible.mjs'

/** Which messages: the transfer encoding and the character set of their parts, and which parts there are. */
const MAILS = [
  { name: 'nl-nieuwsbrief', encoding: 'quoted-printable', charset: 'utf-8', parts: 'both', layout: 'newsletter' },
  { name: 'en-ferry', encoding: 'quoted-printable', charset: 'utf-8', parts: 'both', layout: 'plain' },
  { name: 'en-council', encoding: '7bit', charset: 'utf-8', parts: 'text', layout: 'plain' },
  { name: 'de-umfrage', encoding: 'quoted-printable', charset: 'windows-1252', parts: 'both', layout: 'plain' },
  { name: 'de-talbahn', encoding: '8bit', charset: 'windows-1252', parts: 'text', layout: 'plain' },
  { name: 'fr-marche', encoding: 'base64', charset: 'iso-8859-15', parts: 'html', layout: 'newsletter' },
  { name: 'ar-port', encoding: 'base64', charset: 'utf-8', parts: 'both', layout: 'newsletter' },
  { name: 'ja-dam', encoding: 'base64', charset: 'iso-2022-jp', parts: 'both', layout: 'plain' },
  { name: 'th-market', encoding: 'base64', charset: 'utf-8', parts: 'both', layout: 'plain' },
]

export async function makeMails(browser, pages, folder) {
  for (const mail of MAILS) {
    const { blocks, details } = pages.find(({ name }) => name === mail.name)
    const isDocument = mail.layout === 'plain'
    const main = blocks.filter(({ mark }) => mark === 'm').map((block) => reduced(block, mail.charset))
    const text = `${main.map(({ words }) => words).join('\n\n')}\n`
    const html = isDocument ? plain(main, details) : newsletter(main, details)
    const file = `${mail.name}.eml`
    const from = details.publisher
    const date = `${details.published}T06:45:00+01:00`
    const order = { ...mail, text, html, subject: details.title, from, date }
    execFileSync('python3', [join(import.meta.dirname, 'mail.py'), join(folder, file)], {
      input: JSON.stringify(order),
    })
    const shown = mail.parts === 'text' ? text : await visibleOf(browser, html)
    keep(folder, file, readFileSync(join(folder, file)), {
      source: mail.name,
      details: {
        title: details.title,
        author: from,
        published: details.published,
        language: details.language,
        captured: new Date(date).toISOString(),
      },
      exact: [],
      main: text,
      either: '',
      furniture: isDocument ? '' : FOOT,
      visible: shown,
      counted:
        mail.parts === 'text' ? 'the part of plain text' : `Chromium ${browser.version().split('.')[0]}, innerText`,
    })
  }
}

/** The few signs that a character set lacks are written without them, as mail programs do. */
function reduced(block, charset) {
  if (charset === 'utf-8') return block
  return { ...block, words: block.words.replaceAll('↩', '').trim() }
}

const FOOT =
  'Words that only the list of messages shows.\nOpen in your browser\nYou get this message because you signed up. Unsubscribe'

function plain(blocks, { language }) {
  return `<html lang="${language}"><head><meta http-equiv="content-type" content="text/html"></head><body>${body(blocks)}</body></html>`
}

function newsletter(blocks, { language, source }) {
  return `<!doctype html><html lang="${language}"><head><style>.preheader{display:none!important}</style></head><body style="margin:0">
<div class="preheader" style="display:none;font-size:1px;max-height:0;overflow:hidden">Words that only the list of messages shows.</div>
<table width="100%" cellpadding="0" cellspacing="0" role="presentation"><tr><td align="center"><table width="600">
<tr><td><a href="${source}">Open in your browser</a></td></tr>
<tr><td style="padding:12px">${body(blocks)}</td></tr>
<tr><td style="font-size:11px">You get this message because you signed up. <a href="${source}">Unsubscribe</a></td></tr>
</table></td></tr></table><img src="https://pixel.example/open.gif" width="1" height="1" alt=""></body></html>`
}

function body(blocks) {
  return blocks
    .map(({ tag, words }) => {
      const name = /^h[1-6]$/.test(tag) ? tag : tag === 'li' ? 'li' : 'p'
      return `<${name}>${words.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</${name}>`
    })
    .join('\n')
}

async function visibleOf(browser, html) {
  const { page, close } = await opened(
    browser,
    'https://mail.example/',
    html.replace('<head>', '<head><meta charset="utf-8">'),
  )
  const words = await page.evaluate(visibleWords)
  await close()
  return words
}
