/** brat's `annotation.conf`: sections of entities, relations, events and attributes, with macros. */
import { tagCalled } from '../../formats/mapping.ts'
import type { Attribute, AttributeTarget } from '../../model/codebook.ts'
import { RELATIONS, TAGS, type Tag } from '../../model/tag.ts'
import {
  attributeFrom,
  type ForeignCodebook,
  type GivenAttribute,
  type LeftOut,
  type Making,
  withoutTwins,
} from './foreignCodebook.ts'

/** A line such as `Certainty Arg:<EVENT>, Value:certain|doubtful`, taken apart. */
interface Line {
  readonly name: string
  readonly fields: ReadonlyMap<string, readonly string[]>
}

type Sections = ReadonlyMap<string, readonly Line[]>

const BINARY = { en: 'yes', nl: 'ja' } as const

/** What a configuration says; null where the text has none of its sections. */
export function readBratConfiguration(text: string, making: Making): ForeignCodebook | null {
  const sections = sectionsOf(text)
  if (!['entities', 'attributes', 'events', 'relations'].some((name) => sections.has(name))) return null
  const leftOut: LeftOut[] = []
  for (const section of ['entities', 'events'] as const)
    for (const { name } of sections.get(section) ?? []) if (!tagCalled(name)) leftOut.push({ kind: 'labels', name })
  for (const { name } of sections.get('relations') ?? [])
    if (!(RELATIONS as readonly string[]).includes(name) && !name.startsWith('<'))
      leftOut.push({ kind: 'relations', name })
  const attributes = (sections.get('attributes') ?? []).flatMap(({ name, fields }) => {
    const of = targetsOf(fields.get('Arg') ?? [])
    const values = fields.get('Value') ?? [BINARY[making.language]]
    if (of.length === 0) {
      leftOut.push({ kind: 'questions', name })
      return []
    }
    const given: GivenAttribute = { name, of, kind: 'one', values: values.map((value) => ({ name: value })) }
    return [attributeFrom(given, making)]
  })
  return { attributes: withoutTwins(attributes), findings: [], leftOut }
}

/** The tags that an attribute belongs to; none if it belongs to relations, or to labels other than the four tags. */
function targetsOf(args: readonly string[]): readonly AttributeTarget[] {
  if (args.length === 0 || args.some((arg) => /^<(?:ANY|ENTITY|EVENT)>$/.test(arg))) return TAGS
  const found = new Set(args.flatMap((arg): readonly Tag[] => [tagCalled(arg) ?? []].flat()))
  return TAGS.filter((tag) => found.has(tag))
}

function sectionsOf(text: string): Sections {
  const sections = new Map<string, Line[]>()
  const macros = new Map<string, string>()
  let current: Line[] | null = null
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim()
    if (line === '') continue
    const section = /^\[(\w+)\]$/.exec(line)?.[1]
    if (section !== undefined) {
      current = sections.get(section) ?? []
      sections.set(section, current)
      continue
    }
    const macro = /^(<[\w-]+>)\s*=\s*(.+)$/.exec(line)
    if (macro) macros.set(macro[1] ?? '', macro[2] ?? '')
    else current?.push(lineOf(line, macros))
  }
  return sections
}

function lineOf(line: string, macros: ReadonlyMap<string, string>): Line {
  const [first = '', ...rest] = line.split(/[\t ]+/)
  const fields = new Map<string, readonly string[]>()
  for (const field of rest.join(' ').split(/\s*,\s*/)) {
    const [key = '', ...value] = field.split(':')
    const names = value
      .join(':')
      .split('|')
      .map((one) => one.trim())
    if (value.length > 0)
      fields.set(
        key.trim(),
        names.flatMap((name) => (macros.get(name) ?? name).split('|').map((one) => one.trim())).filter(Boolean),
      )
  }
  return { name: first.replace(/^!/, ''), fields }
}

/** The configuration in which annotations with these attributes, as `fitCodebook` gives them, can be seen and changed. */
export function writeBratConfiguration(attributes: readonly Attribute[]): string {
  const lines = attributes.map(
    ({ key, of, values }) => `${key}\tArg:${of.join('|')}, Value:${values.map((value) => value.key).join('|')}`,
  )
  const relations = RELATIONS.map((relation) => `${relation}\tArg1:<ENTITY>, Arg2:<ENTITY>`)
  const text = [
    ['[entities]', ...TAGS],
    ['[relations]', ...relations, '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>'],
    ['[events]'],
    ['[attributes]', ...lines],
  ]
  return `${text.map((section) => section.join('\n')).join('\n\n')}\n`
}
