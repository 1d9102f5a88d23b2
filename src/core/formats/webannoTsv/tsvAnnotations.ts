/** The annotations of a WebAnno TSV table, put together from the lines that they lie on. */

import type { UimaAnnotation, UimaReference } from '../uima.ts'
import { splitCell, splitNumber, unescapeValue } from './tsvEscapes.ts'
import type { TsvColumn, TsvLayer } from './tsvLayers.ts'

/** A line of the table: a token or a part of one, its words, and a cell for each column. */
export interface TsvRow {
  readonly id: string
  readonly begin: number
  readonly end: number
  readonly words: string
  readonly cells: readonly string[]
}

/** The annotations of some lines; chains are only counted, by their links. */
export function tsvAnnotations(
  rows: readonly TsvRow[],
  layers: readonly TsvLayer[],
): { readonly annotations: readonly UimaAnnotation[]; readonly chains: number } {
  const spans = new Spans()
  const relations: UimaAnnotation[] = []
  let chains = 0
  for (const row of rows) {
    for (const layer of layers) {
      if (layer.kind === 'SP') spans.add(row, layer)
      if (layer.kind === 'CH' && row.cells[layer.columns[0]?.index ?? -1] !== '_') chains += 1
    }
  }
  // Both may lead to what lies on a later line.
  for (const row of rows) {
    for (const layer of layers) {
      for (const column of layer.columns) {
        if (layer.kind === 'SP' && column.kind === 'target') fillSlots(row, layer, column, spans)
        if (layer.kind === 'RL' && column.kind === 'base')
          for (const relation of relationsAt(row, layer, column, spans)) relations.push(relation)
      }
    }
  }
  return { annotations: [...spans.all, ...relations], chains }
}

/** An annotation while further lines may still make it longer. */
interface Growing {
  readonly id: string
  readonly type: string
  readonly number: number
  readonly begin: number
  end: number
  readonly features: Record<string, string>
  readonly references: UimaReference[]
}

/** The annotations of span layers. What has a number goes on wherever that comes again. */
class Spans {
  readonly all: Growing[] = []
  private readonly numbered = new Map<string, Growing>()
  /** By layer type and line. */
  private readonly onLine = new Map<string, Growing[]>()

  /** Takes in what a line says of a layer. */
  add(row: TsvRow, layer: TsvLayer): void {
    for (const { number, features } of stackOf(row, layer)) {
      const key = `${layer.type} ${number}`
      let one = number > 0 ? this.numbered.get(key) : undefined
      if (one) one.end = Math.max(one.end, row.end)
      else {
        const { begin, end } = row
        one = { id: `${this.all.length + 1}`, type: layer.type, number, begin, end, features, references: [] }
        this.all.push(one)
        if (number > 0) this.numbered.set(key, one)
      }
      const line = `${layer.type} ${row.id}`
      const others = this.onLine.get(line)
      if (others) others.push(one)
      else this.onLine.set(line, [one])
    }
  }

  /** The annotation of a layer on a line that has the number, 0 for one that has none. */
  find(type: string, line: string, number: number): Growing | undefined {
    const found = this.onLine.get(`${type} ${line}`) ?? []
    return found.find((one) => one.number === number) ?? (number === 0 ? found[0] : undefined)
  }
}

/** The annotations of a span layer on a line: their numbers and features. */
function stackOf(row: TsvRow, { columns }: TsvLayer): readonly { number: number; features: Record<string, string> }[] {
  const stack: { number: number; features: Record<string, string> }[] = []
  for (const { index, kind, name } of columns) {
    const cell = row.cells[index] ?? '_'
    if (cell === '_' || kind === 'target') continue
    for (const [position, part] of splitCell(cell, '|').entries()) {
      const { value, number } = splitNumber(part)
      const entry = stack[position] ?? { number: 0, features: {} }
      stack[position] = entry
      if (number > 0) entry.number = number
      if (kind === 'feature' && value !== '*') entry.features[name] = unescapeValue(value)
    }
  }
  return stack
}

/** The relations that lead to what lies on a line. */
function relationsAt(row: TsvRow, layer: TsvLayer, column: TsvColumn, spans: Spans): readonly UimaAnnotation[] {
  const cell = row.cells[column.index] ?? '_'
  if (cell === '_') return []
  const features = stackOf(row, { ...layer, columns: layer.columns.filter(({ kind }) => kind === 'feature') })
  return splitCell(cell, '|').flatMap((reference, position) => {
    const match = /^(\d+-\d+(?:\.\d+)?)(?:\[(\d+)_(\d+)\])?$/.exec(reference)
    const from = match ? spans.find(column.type, match[1] ?? '', Number(match[2] ?? 0)) : undefined
    const to = match ? spans.find(column.type, row.id, Number(match[3] ?? 0)) : undefined
    return {
      id: `relation ${row.id} ${position}`,
      type: layer.type,
      begin: row.begin,
      end: row.end,
      features: features[position]?.features ?? {},
      references: [
        { feature: 'Governor', to: from?.id ?? '' },
        { feature: 'Dependent', to: to?.id ?? '' },
      ],
    }
  })
}

/** Notes what the slots of the annotations on a line lead to, and in which roles: those are in the column before. */
function fillSlots(row: TsvRow, layer: TsvLayer, column: TsvColumn, spans: Spans): void {
  const hosts = stackOf(row, layer)
  const targets = splitCell(row.cells[column.index] ?? '_', '|')
  const roles = splitCell(row.cells[column.index - 1] ?? '_', '|')
  for (const [position, cell] of targets.entries()) {
    const ownRoles = splitCell(roles[position] ?? '_', ';')
    const host = spans.find(layer.type, row.id, hosts[position]?.number ?? 0)
    if (cell === '_' || !host) continue
    for (const [slot, target] of splitCell(cell, ';').entries()) {
      const { value, number } = splitNumber(target)
      const to = spans.find(column.type, value, number)
      const role = roleNamed(ownRoles[slot])
      // What runs over several lines has its slots on each of them.
      if (to && !host.references.some((known) => known.to === to.id && known.role === role))
        host.references.push({ feature: column.name, to: to.id, role })
    }
  }
}

function roleNamed(cell = '_'): string | undefined {
  const role = unescapeValue(splitNumber(cell).value)
  return role === '_' || role === '*' || role === '' ? undefined : role
}
