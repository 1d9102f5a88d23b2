import { describe, expect, it } from 'vitest'
import type { CommandCondition } from '../../../../src/core/commands/commandRow.ts'
import { COMMANDS, conditionOf } from '../../../../src/core/commands/commands.ts'
import { type CommandRegistry, createCommandRegistry } from '../../../../src/renderer/commands/commandRegistry.ts'

/** What switches a condition on and off. */
function switchFor(registry: CommandRegistry, condition: CommandCondition): (on: boolean) => void {
  const state = { on: false, changed: () => {} }
  registry.provide(condition, {
    holds: () => state.on,
    follow: (changed) => {
      state.changed = changed
      return () => {}
    },
  })
  return (on) => {
    state.on = on
    state.changed()
  }
}

describe('a command', () => {
  it('can be given exactly while somebody carries it out and the condition in the table holds', () => {
    for (const command of COMMANDS) {
      const registry = createCommandRegistry()
      const set = switchFor(registry, conditionOf(command))
      expect(registry.run(command), command).toBe(false)
      let runs = 0
      const handler = registry.handle({
        [command]: () => {
          runs += 1
        },
      })
      const isFree = conditionOf(command) === 'always'
      expect(registry.run(command), command).toBe(isFree)
      set(true)
      expect(registry.available(), command).toEqual([command])
      registry.run(command)
      expect(runs, command).toBe(isFree ? 2 : 1)
      handler.destroy()
      expect(registry.isAvailable(command), command).toBe(false)
    }
  })

  it('goes to whoever came last, while the condition for that holds', () => {
    const registry = createCommandRegistry()
    const setArticle = switchFor(registry, 'article')
    const setReviewing = switchFor(registry, 'reviewing')
    const said: string[] = []
    registry.handle({ 'tag-claim': () => said.push('tag') })
    const review = registry.handle({ 'tag-claim': () => said.push('propose') }, 'reviewing')
    setReviewing(true)
    registry.run('tag-claim')
    setArticle(true)
    setReviewing(false)
    registry.run('tag-claim')
    setReviewing(true)
    review.destroy()
    registry.run('tag-claim')
    expect(said).toEqual(['propose', 'tag', 'tag'])
  })

  it('is carried out as it was last said', () => {
    const registry = createCommandRegistry()
    const said: number[] = []
    const handler = registry.handle({ keys: () => said.push(1) })
    handler.update({ keys: () => said.push(2) })
    registry.run('keys')
    expect(said).toEqual([2])
  })

  it('needs one source of several for its condition', () => {
    const registry = createCommandRegistry()
    const first = switchFor(registry, 'place-in-review')
    const second = switchFor(registry, 'place-in-review')
    registry.handle({ 'review-comment': () => undefined })
    first(true)
    second(true)
    second(false)
    expect(registry.isAvailable('review-comment')).toBe(true)
    first(false)
    expect(registry.isAvailable('review-comment')).toBe(false)
  })
})

describe('listeners', () => {
  it('hear of handlers and of conditions that change, and of nothing else', () => {
    const registry = createCommandRegistry()
    let heard = 0
    const stop = registry.subscribe(() => {
      heard += 1
    })
    const set = switchFor(registry, 'article')
    expect(heard).toBe(0)
    set(false)
    expect(heard).toBe(0)
    set(true)
    set(true)
    expect(heard).toBe(1)
    registry.handle({ print: () => undefined }).destroy()
    expect(heard).toBe(3)
    stop()
    set(false)
    expect(heard).toBe(3)
  })
})

it('names the first condition that keeps a command from running, so that nothing stays without a reason', () => {
  const registry = createCommandRegistry()
  expect(registry.whyNot('undo')).toBe('always')
  expect(registry.whyNot('note')).toBe('workspace')
  switchFor(registry, 'workspace')(true)
  switchFor(registry, 'articles')(true)
  expect(registry.whyNot('note')).toBe('article')
  switchFor(registry, 'article')(true)
  switchFor(registry, 'annotations')(true)
  expect(registry.whyNot('note')).toBe('annotation-selected')
  expect(registry.whyNot('accept-suggestion')).toBe('suggestions')
})
