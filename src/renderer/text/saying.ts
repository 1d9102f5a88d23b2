/** The words of the editor's announcements. */
import { type Announcement, type Refused, shownAnnotations } from '../document/editorState.ts'
import { usePaintedEditor } from '../document/paintedEditor.ts'
import type { Translate } from '../platform/i18n.ts'

type Key = Announcement['key']

/** Where an announcement is seen: at the selection, because nothing changed there, or among the window's messages. */
const SHOWN: ReadonlyMap<Key, 'hint' | 'message'> = new Map<Key, 'hint' | 'message'>([
  ['cannotSplit', 'hint'],
  ['nothingToMerge', 'hint'],
  ['cannotLink', 'hint'],
  ['onlySpace', 'hint'],
  ['otherStepSince', 'hint'],
  ['copied', 'hint'],
  ['copiedWithSource', 'hint'],
  ['copyFailed', 'hint'],
  ['nothingToUndo', 'hint'],
  ['nothingToRedo', 'hint'],
  ['nothingUntagged', 'hint'],
  ['nothingUnclaimed', 'hint'],
  ['seen', 'hint'],
  ['unseen', 'hint'],
  ['allSeen', 'hint'],
  ['pass.untagged', 'message'],
  ['pass.unclaimed', 'message'],
  ['nowhereBack', 'hint'],
  ['nothingUnlinked.quote', 'hint'],
  ['nothingUnlinked.claim', 'hint'],
  ['snapping.off', 'message'],
  ['snapping.word', 'message'],
  ['snapping.sentence', 'message'],
  ['snapping.paragraph', 'message'],
])

/** How an announcement is shown; null for one that the text itself shows, which is spoken alone. */
export function shownAs({ key }: Announcement): 'hint' | 'message' | null {
  return isRefused(key) ? 'hint' : (SHOWN.get(key) ?? null)
}

/** The announcement as a sentence. */
export function wordsOf(said: Announcement, t: Translate): string {
  const { key, annotation } = said
  const shown = shownAnnotations(usePaintedEditor.getState())
  const facts = {
    tag: annotation ? t(`reader.tags.${annotation.tag}`) : '',
    quote: annotation?.quote ?? '',
    index: shown.findIndex((other) => other.id === annotation?.id) + 1,
    count: said.count ?? shown.length,
  }
  return isRefused(key) ? t(`acting.${key}`, facts) : t(`reader.${key}`, facts)
}

function isRefused(key: Key): key is Refused {
  return key.startsWith('whyNot.') || key.startsWith('nothingFor.')
}
