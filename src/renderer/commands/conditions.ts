/** The conditions of commands that follow from the window's stores. */
import type { CommandCondition } from '../../core/commands/commandRow.ts'
import { useEditor } from '../document/editor.ts'
import { useLibrary } from '../platform/library.ts'
import { useSession } from '../platform/session.ts'
import { useView } from '../platform/view.ts'
import { registry } from './registry.ts'

/** A store as conditions read it. */
interface Readable<State> {
  readonly getState: () => State
  readonly subscribe: (listener: (state: State, before: State) => void) => () => void
}

/** Says for good that a condition holds while `holds` is true of a store's state. */
export function provideCondition<State>(
  condition: CommandCondition,
  store: Readable<State>,
  holds: (state: State) => boolean,
): void {
  registry.provide(condition, { holds: () => holds(store.getState()), follow: (changed) => store.subscribe(changed) })
}

/** Provides those about the session, the library and the article in front. */
export function provideConditions(): void {
  provideCondition('workspace', useSession, ({ session }) => session !== null)
  provideCondition('articles', useLibrary, ({ library }) => (library?.articles.length ?? 0) > 0)
  provideCondition('article', useEditor, ({ open }) => open !== null)
  provideCondition('tabs', useView, ({ tabs }) => tabs.length > 1)
  provideCondition('annotations', useEditor, ({ layer }) => (layer?.annotations.length ?? 0) > 0)
  provideCondition('annotation-selected', useEditor, ({ selected }) => selected !== null)
}
