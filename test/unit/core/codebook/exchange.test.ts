/** Codebooks in the formats of other programs: what each says, and what has no place here. */
import { describe, expect, it } from 'vitest'
import { readCodebookFile, writeCodebookFile } from '../../../../src/core/codebook/exchange/codebookFile.ts'
import { TAGS } from '../../../../src/core/model/tag.ts'
import { attribute, codebook, making, short } from './support.ts'

const REVISIONS = { kind: 'revisions', count: 1, names: [] }

function read(text: string, rules: string | null = null) {
  const found = readCodebookFile(text, 'book', making, rules)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

describe('brat’s annotation.conf', () => {
  const text = `# Ours
[entities]
Claim
Quote
!Person

[relations]
Support Arg1:Claim, Arg2:Claim
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
<SURE>=certain|likely|doubtful
Certainty Arg:Claim|Quote, Value:<SURE>
Negated Arg:<ENTITY>
Polarity Arg:<RELATION>, Value:pos|neg
`
  it('gives an attribute for each that is about tags, with macros for what they stand for', () => {
    expect(read(text).attributes.map(short)).toEqual([
      { key: 'certainty', of: ['claim', 'quote'], kind: 'one', values: ['certain', 'likely', 'doubtful'] },
      { key: 'negated', of: TAGS, kind: 'one', values: ['yes'] },
    ])
  })

  it('leaves out labels that are no tags, relations, and questions about relations', () => {
    expect(read(text).leftOut).toEqual([
      { kind: 'labels', name: 'Person' },
      { kind: 'relations', name: 'Support' },
      { kind: 'questions', name: 'Polarity' },
    ])
  })

  it('that has none of the sections is no codebook', () => {
    expect(readCodebookFile('Just some words.', 'notes.txt', making)).toMatchObject({
      ok: false,
      error: { code: 'codebook-unknown', details: { file: 'notes.txt' } },
    })
  })
})

describe('INCEpTION', () => {
  const tags = [
    { tag_name: 'OPINION', tag_description: 'Says what should be.' },
    { tag_name: 'FACT', tag_description: null },
  ]
  const set = { name: 'Kinds of claim', description: 'Ours', language: 'en', tags, create_tag: false }

  it('gives a question of all tags for a tag set alone, whose tags are values with their meaning', () => {
    const [found] = read(JSON.stringify(set)).attributes
    expect(found && short(found)).toEqual({
      key: 'kinds-of-claim',
      of: TAGS,
      kind: 'one',
      values: ['opinion', 'fact'],
    })
    expect(found?.label.en).toBe('Kinds of claim')
    expect(found?.values[0]?.help?.en).toBe('Says what should be.')
  })

  it('gives a question for each feature of a layer, about the tag that the layer is called by', () => {
    const layer = {
      name: 'webanno.custom.Claim',
      uiName: 'Claim',
      type: 'span',
      features: [
        { name: 'kind', uiName: 'Kind', type: 'uima.cas.String', tag_set: set, required: true },
        { name: 'topics', type: 'uima.cas.StringArray', tag_set: set },
        { name: 'remark', type: 'uima.cas.String' },
        { name: 'checked', type: 'uima.cas.Boolean' },
        { name: 'weight', uiName: 'Weight', type: 'uima.cas.Integer' },
      ],
    }
    const relation = { name: 'webanno.custom.Supports', uiName: 'Supports', type: 'relation', features: [] }
    const { attributes, leftOut } = read(JSON.stringify([layer, relation]))
    expect(attributes.map(short)).toEqual([
      { key: 'kind', of: ['claim'], kind: 'one', values: ['opinion', 'fact'], expected: true },
      { key: 'topics', of: ['claim'], kind: 'many', values: ['opinion', 'fact'] },
      { key: 'remark', of: ['claim'], kind: 'text', values: [] },
      { key: 'checked', of: ['claim'], kind: 'one', values: ['yes', 'no'] },
    ])
    expect(leftOut).toEqual([
      { kind: 'questions', name: 'Claim: Weight' },
      { kind: 'relations', name: 'Supports' },
    ])
  })
})

describe('a codebook for INCEpTION', () => {
  const book = codebook(
    attribute('everywhere', { of: TAGS }),
    attribute('claim-type'),
    attribute('sure', { when: { key: 'claim-type', is: ['yes'] } }),
    attribute('topics', { kind: 'many' }),
    attribute('source', { of: ['quote', 'attribution'], kind: 'text', values: [] }),
    attribute('genre', { of: ['article'], when: { key: 'sure', is: ['no'] } }),
  )
  const { text, beside, losses } = writeCodebookFile(book, 'inception', 'en')

  it('hides the questions that a rule shows, and asks the others always', () => {
    const [fact] = JSON.parse(text) as { features: { name: string; hideUnconstraintFeature?: boolean }[] }[]
    const hidden = fact?.features.filter((one) => one.hideUnconstraintFeature).map(({ name }) => name)
    expect(hidden).toEqual(['claim_type', 'sure'])
    expect(losses).toEqual([{ kind: 'conditions', count: 3, names: ['topics', 'source', 'genre'] }, REVISIONS])
  })

  it('says in rules beside it of which tag a question is asked, and after which answer', () => {
    expect(beside).toEqual({
      extension: '.rules',
      text: `import webanno.custom.Fact as Fact;

Fact {
  tag="claim" -> claim_type="yes" | claim_type="no";
  tag="claim" & claim_type="yes" -> sure="yes" | sure="no";
}
`,
    })
  })

  it('comes back with its conditions by the rules, and without them says whose conditions are missing', () => {
    const asked = (rules: string | null) => {
      const { leftOut, attributes } = read(text, rules)
      return { leftOut, of: attributes.map(({ key, of, when }) => [key, of, when]) }
    }
    expect(asked(beside?.text ?? null)).toEqual({
      leftOut: [],
      of: [
        ['everywhere', TAGS, null],
        ['claim-type', ['claim'], null],
        ['sure', ['claim'], { key: 'claim-type', is: ['yes'] }],
        ['topics', TAGS, null],
        ['source', TAGS, null],
        ['genre', ['article'], null],
      ],
    })
    const alone = asked(null)
    expect(alone.leftOut).toEqual([
      { kind: 'conditions', name: 'claim-type' },
      { kind: 'conditions', name: 'sure' },
    ])
    expect(alone.of[2]).toEqual(['sure', TAGS, null])
  })

  it('needs no rules where every question belongs to all tags', () => {
    expect(writeCodebookFile(codebook(attribute('everywhere', { of: TAGS })), 'inception', 'en').beside).toBeUndefined()
  })
})

describe('Label Studio’s configuration', () => {
  it('gives a question for each control, of regions or of the whole text, with its condition', () => {
    const text = `<View>
  <Labels name="label" toName="text"><Label value="Claim"/><Label value="Person"/></Labels>
  <Text name="text" value="$text"/>
  <View><Choices name="kind" toName="text" perRegion="true" whenTagName="label" whenLabelValue="Claim" required="true">
    <Choice value="Opinion" hint="What should be"/><Choice value="Fact" alias="f"/>
  </Choices></View>
  <Choices name="why" toName="text" choice="multiple" perRegion="true" visibleWhen="choice-selected" whenTagName="kind" whenChoiceValue="Opinion">
    <Choice value="taste"/><Choice value="morals"/>
  </Choices>
  <Rating name="quality" toName="text" maxRating="3"/>
  <TextArea name="remark" toName="text"/>
  <Number name="weight" toName="text"/>
</View>`
    const { attributes, leftOut } = read(text)
    expect(attributes.map(short)).toEqual([
      { key: 'kind', of: ['claim'], kind: 'one', values: ['opinion', 'f'], expected: true },
      { key: 'why', of: TAGS, kind: 'many', values: ['taste', 'morals'] },
      { key: 'quality', of: ['article'], kind: 'one', values: ['1', '2', '3'], ordered: true },
      { key: 'remark', of: ['article'], kind: 'text', values: [] },
    ])
    expect(attributes[1]?.when).toEqual({ key: 'kind', is: ['opinion'] })
    expect(leftOut).toEqual([
      { kind: 'labels', name: 'Person' },
      { kind: 'questions', name: 'weight' },
    ])
  })
})

describe('REFI-QDA codebooks', () => {
  it('of other programs become questions: a branch of codes, or the codes below a tag', () => {
    const text = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Another">
  <Codes>
    <Code guid="1" name="Claim" isCodable="true">
      <Code guid="2" name="Opinion" isCodable="true"><Description>What should be</Description></Code>
      <Code guid="3" name="Fact" isCodable="true"/>
    </Code>
    <Code guid="4" name="Topic" isCodable="false">
      <Code guid="5" name="Water" isCodable="true"/>
      <Code guid="6" name="Money" isCodable="false"><Code guid="7" name="Taxes" isCodable="true"/></Code>
    </Code>
    <Code guid="8" name="Person" isCodable="true"/>
  </Codes>
</CodeBook>`
    const { attributes, leftOut } = read(text)
    expect(attributes.map(short)).toEqual([
      { key: 'claim', of: ['claim'], kind: 'many', values: ['opinion', 'fact'] },
      { key: 'topic', of: TAGS, kind: 'many', values: ['water', 'taxes'] },
    ])
    expect(attributes[0]?.values[0]?.help?.en).toBe('What should be')
    expect(leftOut).toEqual([{ kind: 'labels', name: 'Person' }])
  })
})
