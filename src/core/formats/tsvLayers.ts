/** The header of a WebAnno TSV file: which layers there are, and which columns are theirs. */

/** A column of a layer. `name` is the feature; `type` what a relation's or a slot's end is. */
export interface TsvColumn {
  readonly index: number
  readonly kind: 'feature' | 'placeholder' | 'role' | 'target' | 'base'
  readonly name: string
  readonly type: string
}

/** A layer: spans, relations or chains. */
export interface TsvLayer {
  readonly kind: 'SP' | 'RL' | 'CH'
  readonly type: string
  readonly columns: readonly TsvColumn[]
}

/** The layers that the header names, how many columns they have, and the index of the line behind the header. */
export function tsvLayers(lines: readonly string[]): {
  readonly layers: readonly TsvLayer[]
  readonly columns: number
  readonly next: number
} {
  const layers: TsvLayer[] = []
  let columns = 0
  let next = 1
  for (; next < lines.length; next += 1) {
    const match = /^#T_(SP|RL|CH)=([^|]+)(.*)$/.exec(lines[next] ?? '')
    if (!match) break
    const [, kind, type = '', rest = ''] = match
    const names = rest === '' ? [''] : rest.slice(1).split('|')
    let role = ''
    const own = names.map((name, position): TsvColumn => {
      const index = columns + position
      if (name.startsWith('ROLE_')) {
        role = /:([^_]+)_/.exec(name)?.[1] ?? 'role'
        return { index, kind: 'role', name: role, type }
      }
      if (name.startsWith('BT_')) return { index, kind: 'base', name: 'base', type: name.slice('BT_'.length) }
      // What comes behind a slot's role is the type that it leads to.
      if (names[position - 1]?.startsWith('ROLE_')) return { index, kind: 'target', name: role, type: name }
      return { index, kind: name === '' ? 'placeholder' : 'feature', name, type }
    })
    columns += own.length
    layers.push({ kind: kind === 'RL' ? 'RL' : kind === 'CH' ? 'CH' : 'SP', type, columns: own })
  }
  return { layers, columns, next }
}
