/** The commands that select text: whole words, sentences and paragraphs, and untagged sentences. */
import type { SnapUnit } from '../../core/text/snapping.ts'
import { SNAPPINGS } from '../../ipc/choices.ts'
import { announce, useEditor } from '../document/editor.ts'
import { idsAndClock } from '../document/idsAndClock.ts'
import { saveSettings, useSettings } from '../platform/settings.ts'
import { selectionOffsets } from '../text/surface.ts'
import { act } from './act.ts'
import { deselectOne, markSeen, selectUntagged, selectWholeUnits } from './rules/selecting.ts'

/** Selects the whole units that the selection, or the text cursor, is in. */
export function selectWhole(unit: SnapUnit): void {
  act((document, selection) => selectWholeUnits(document, selection, unit))
}

/** Switches to the next kind of snapping, starting over after the last. */
export function changeSnapping(): void {
  const { snapping } = useSettings.getState()
  const next = SNAPPINGS[(SNAPPINGS.indexOf(snapping) + 1) % SNAPPINGS.length] ?? 'off'
  void saveSettings({ snapping: next })
  announce({ key: `snapping.${next}` })
}

/** Selects a sentence that no annotation touches: the first of the article, or the next after the cursor. */
export function goUntagged(from: 'start' | 'cursor'): void {
  const { sentences } = useSettings.getState()
  act((document, selection) => selectUntagged(document, selection, from, sentences))
}

/** Marks the selected sentences, or the one at the cursor, as looked at. */
export function markAsSeen(): void {
  const { sentences } = useSettings.getState()
  act((document, selection) => markSeen(document, selection, sentences, idsAndClock))
}

/** Switches what a key for the next sentence looks for: one without an annotation, or without a claim. */
export function changePass(): void {
  const { sentences } = useSettings.getState()
  const next = sentences === 'untagged' ? 'unclaimed' : 'untagged'
  void saveSettings({ sentences: next })
  announce({ key: `pass.${next}` })
}

/** Clears the text selection; where there is none, the selection of annotations. */
export function deselect(): void {
  act((_document, selection) => deselectOne(selection))
}

/** Whether `deselect` would clear anything. */
export function isAnythingSelected(): boolean {
  const ends = selectionOffsets()
  return useEditor.getState().selected !== null || (ends !== null && ends.anchor !== ends.focus)
}
