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

/** The layer that a line of the header names, its columns counted from `first`; null for any other line. */
export function tsvLayer(line: string, first: number): TsvLayer | null {
  const match = /^#T_(SP|RL|CH)=([^|]+)(.*)$/.exec(line)
  if (!match) return null
  const [, kind = '', type = '', rest = ''] = match
  const names = rest === '' ? [''] : rest.slice(1).split('|')
  let role = ''
  const columns = names.map((name, position): TsvColumn => {
    const index = first + position
    if (name.startsWith('ROLE_')) {
      role = /:([^_]+)_/.exec(name)?.[1] ?? 'role'
      return { index, kind: 'role', name: role, type }
    }
    if (name.startsWith('BT_')) return { index, kind: 'base', name: 'base', type: name.slice('BT_'.length) }
    // What comes behind a slot's role is the type that it leads to.
    if (names[position - 1]?.startsWith('ROLE_')) return { index, kind: 'target', name: role, type: name }
    return { index, kind: name === '' ? 'placeholder' : 'feature', name, type }
  })
  return { kind: kind as TsvLayer['kind'], type, columns }
}
