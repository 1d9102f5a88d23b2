import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { dossierWords } from '../../../../src/i18n/dossierWords.ts'
import { createTranslator } from '../../../../src/i18n/translator.ts'
import { claimContext } from '../../../../src/workspace/claims/claimContext.ts'
import { contentOf } from '../../../../src/workspace/claims/exportClaims.ts'
import { wordFile } from '../../../../src/workspace/exchange/wordFile.ts'
import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import { appearance, claim, evidence, uuid } from '../../core/claims/support.ts'
import { putArticle, temporaryWorkspace } from '../support.ts'

const TEXT = 'Some say the bridge cost 40 million.\n\nOthers don’t.'

async function dossier(format: 'docx' | 'html') {
  const workspace = await temporaryWorkspace()
  await putArticle(workspace.root, 'bridge', TEXT, { title: 'The <bridge>' })
  const shelf = folderShelf(workspace)
  const finding = {
    key: 'false',
    explanation: 'It was 31 & a bit.',
    by: 'anna',
    at: '2024-05-03T10:00:00.000Z',
    confirmed: null,
    recheck: { because: 'words' as const, at: '2024-05-04T10:00:00.000Z' },
  }
  const checked = claim({
    finding,
    appearances: [appearance({ start: 9, end: 35 })],
    evidence: [
      evidence(1, { title: 'Accounts', url: 'https://council.example/a.pdf', excerpt: '31', accessed: '2024-05-03' }),
    ],
    contacts: [
      { id: uuid(9), who: 'The mayor', at: '2024-05-02', answer: null },
      { id: uuid(8), who: 'The builder', at: '2024-05-01', answer: 'It was 31.4 million.' },
    ],
  })
  const context = await claimContext(shelf, 'en')
  const words = dossierWords(createTranslator('en', 'programs'), 'en')
  const unplaced = claim({ id: uuid(2), statement: 'Something else.' })
  return contentOf(shelf, { claims: [unplaced, checked], format, context, title: 'Dossier', words })
}

it('numbers the claims in the text, and gives each its finding, evidence, sources and open questions', async () => {
  const html = String(await dossier('html'))
  expect(html).toContain('Some say <mark>the bridge cost 40 million</mark><sup>1</sup>.')
  expect(html).toContain('The &#60;bridge&#62;')
  expect(html).toContain('1. The bridge cost 40 million euros.')
  expect(html).toContain('2. Something else.')
  expect(html).toContain('<strong>Finding: False. </strong>It was 31 &#38; a bit.')
  expect(html).toMatch(/Accounts, seen on 3 May 2024, <a [^>]*href="https:\/\/council.example\/a.pdf"/)
  expect(html).toMatch(/The builder was asked on 1 May 2024 and answered: ?<\/strong> ?It was 31.4 million\./)
  expect(html).toContain('The mayor was asked on 2 May 2024 and hasn’t answered.')
  expect(html).toContain('has to be checked again')
  expect(html).not.toContain('<script')
})

it('is the same in Word', async () => {
  const files = unzipSync((await dossier('docx')) as Uint8Array)
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const words = document.replaceAll(/<[^>]+>/g, '')
  expect(words).toContain('Some say the bridge cost 40 million1.')
  expect(words).toContain('Finding: False. It was 31 &amp; a bit.')
  expect(document).toContain('<w:vertAlign w:val="superscript"/>')
})

it('holds comments on their words in Word, whatever characters they have', async () => {
  const bytes = await wordFile({
    title: 'A\u0000B',
    language: 'nl',
    blocks: [
      {
        kind: 'paragraph',
        runs: [{ text: 'before ' }, { text: 'the\u000b', comments: [0] }, { text: 'words\ud800', comments: [0] }],
      },
    ],
    comments: [{ author: 'Anna', at: '2024-05-03T10:00:00.000Z', paragraphs: ['Claim', 'A note'] }],
  })
  const files = unzipSync(bytes)
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const range = /<w:commentRangeStart w:id="0"\/>(.*)<w:commentRangeEnd w:id="0"\/>/s.exec(document)?.[1] ?? ''
  expect(range.replaceAll(/<[^>]+>/g, '')).toBe('the\uFFFDwords\uFFFD')
  const comments = strFromU8(files['word/comments.xml'] ?? new Uint8Array())
  expect(comments).toContain('w:author="Anna"')
  expect(comments.replaceAll(/<[^>]+>/g, ' ')).toContain('A note')
})
