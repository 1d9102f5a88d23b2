/** Codebooks for other programs: what has no place there, and what is asked there as here. */
import { expect, it } from 'vitest'
import { readCodebookFile, writeCodebookFile } from '../../../../src/core/codebook/exchange/codebookFile.ts'
import type { CodebookFormat } from '../../../../src/core/codebook/exchange/foreignCodebook.ts'
import { attribute, codebook, making, value } from './support.ts'

function read(text: string, rules: string | null = null) {
  const found = readCodebookFile(text, 'book', making, rules)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

it('names by kind what a format has no place for', () => {
  const book = {
    ...codebook(
      attribute('claim-type', {
        label: { en: 'Type of claim', nl: 'Soort bewering' },
        help: { en: 'What it says.', nl: '' },
        shortcut: 't',
        expected: true,
        values: [value('yes'), value('no'), value('never', { retired: true })],
      }),
      attribute('sure', { when: { key: 'claim-type', is: ['yes'] }, ordered: true }),
      attribute('topics', { kind: 'many', of: ['claim', 'article'] }),
      attribute('source', { kind: 'text', values: [] }),
      attribute('genre', { of: ['article'] }),
    ),
    examples: [{ id: 'e', article: 'a', annotator: 'ann', annotation: 'x', reason: '' }],
  }
  const lost = (format: CodebookFormat) =>
    Object.fromEntries(
      writeCodebookFile(book, format, 'en').losses.map(({ kind, count, names }) => [
        kind,
        names.length > 0 ? names : count,
      ]),
    )
  const everywhere = {
    scales: ['sure'],
    shortcuts: ['claim-type'],
    retired: ['claim-type=never'],
    examples: 1,
    revisions: 1,
  }
  expect(lost('factmark')).toEqual({})
  expect(lost('brat')).toEqual({
    ...everywhere,
    questions: ['source', 'genre'],
    articles: ['topics'],
    conditions: ['sure'],
    several: ['topics'],
    labels: ['claim-type'],
    help: ['claim-type'],
    expected: ['claim-type'],
  })
  expect(lost('refi-qda')).toEqual({
    ...everywhere,
    questions: ['genre'],
    articles: ['topics'],
    conditions: ['sure'],
    expected: ['claim-type'],
    translations: ['claim-type'],
  })
  expect(lost('label-studio')).toEqual({ ...everywhere, translations: ['claim-type'] })
  expect(lost('inception')).toEqual({
    ...everywhere,
    conditions: ['topics', 'source'],
    translations: ['claim-type'],
  })
})

it('names a question about tags and articles that INCEpTION asks of every article', () => {
  const book = codebook(
    attribute('kind', { values: [value('opinion')], of: ['claim', 'article'] }),
    attribute('tone', { values: [value('sharp')], of: ['claim', 'article'], when: { key: 'kind', is: ['opinion'] } }),
  )
  const { losses } = writeCodebookFile(book, 'inception', 'en')
  expect(losses).toContainEqual({ kind: 'articleConditions', count: 1, names: ['tone'] })
  expect(losses.map(({ kind }) => kind)).not.toContain('conditions')
  expect(writeCodebookFile(book, 'label-studio', 'en').losses.map(({ kind }) => kind)).not.toContain(
    'articleConditions',
  )
})

it('a configuration of Label Studio asks by the words above a control, and waits for the answers that a view names', () => {
  const text = `<View>
  <Text name="text" value="$text"/>
  <Header value="About everything"/>
  <Header value="What is it?"/>
  <Choices name="kind" toName="text"><Choice value="An opinion" alias="opinion"/></Choices>
  <View visibleWhen="choice-selected" whenTagName="kind" whenChoiceValue="opinion">
    <TextArea name="remark" toName="text"/>
  </View>
</View>`
  const [kind, remark] = read(text).attributes
  expect(kind).toMatchObject({
    key: 'kind',
    label: { en: 'What is it?' },
    values: [{ key: 'opinion', label: { en: 'An opinion' } }],
  })
  expect(kind?.help).toBeUndefined()
  expect(remark).toMatchObject({ label: { en: 'remark' }, when: { key: 'kind', is: ['opinion'] } })
})

it('retired questions and values are left out, except in Factmark’s own file', () => {
  const book = codebook(
    attribute('old', { retired: true }),
    attribute('new', { values: [value('yes'), value('never', { retired: true })] }),
  )
  expect(writeCodebookFile(book, 'brat', 'en').text).toContain('new\tArg:claim, Value:yes\n')
  expect(writeCodebookFile(book, 'brat', 'en').text).not.toContain('old')
  expect(read(writeCodebookFile(book, 'factmark', 'en').text).attributes).toEqual(book.attributes)
})

it('a damaged file says where', () => {
  expect(readCodebookFile('{"format": "factmark-codebook", ', 'a.json', making)).toMatchObject({
    error: { code: 'file-not-json' },
  })
  expect(readCodebookFile('<View><Choices></View>', 'a.xml', making)).toMatchObject({
    error: { code: 'file-invalid' },
  })
  const newer = JSON.stringify({ format: 'factmark-codebook', version: 9, revision: 1 })
  expect(readCodebookFile(newer, 'a.json', making)).toMatchObject({ error: { code: 'version-newer' } })
})
