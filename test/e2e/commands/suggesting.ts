/** The commands of suggestions and of the codebook: what each does to the window. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from '../../../src/core/commands/commands.ts'
import { expect } from '../factmark.ts'
import { type Other, opens, suggestionCount } from './effects.ts'
import { A, give, type Stage, selectAnnotation, selectedAnnotations, selectFirstSuggestion, strip } from './stage.ts'

/** Those that go through suggestions and decide on them. */
export const SUGGESTING: Partial<Record<Command, Other>> = {
  'next-suggestion': async (stage, command) => {
    await selectFirstSuggestion(stage)
    await give(stage, command)
    await expect(strip(stage)).toContainText('2 of')
  },
  'previous-suggestion': async (stage, command) => {
    await selectFirstSuggestion(stage)
    await give(stage, command)
    await expect(strip(stage)).toContainText(/(\d+) of \1/)
  },
  'reject-suggestion': async (stage, command) => {
    const before = await suggestionCount(stage)
    await selectFirstSuggestion(stage)
    await give(stage, command)
    await expect.poll(() => suggestionCount(stage)).not.toBe(before)
    await stage.page.keyboard.press('Control+z')
    await expect.poll(() => suggestionCount(stage)).toBe(before)
  },
  'explain-suggestion': async (stage, command) => {
    await selectFirstSuggestion(stage)
    await give(stage, command)
    await expect(strip(stage)).toContainText('A number with a currency.')
    await give(stage, command)
    await expect(strip(stage)).not.toContainText('A number with a currency.')
  },
}

/** Another program writes a codebook with one question. */
async function writeCodebook(stage: Stage): Promise<void> {
  const values = [{ id: 'v', key: 'yes', label: { en: 'Yes', nl: 'Ja' } }]
  const attribute = {
    id: 'a',
    key: 'sure',
    of: ['claim', 'article'],
    label: { en: 'Sure?', nl: 'Zeker?' },
    kind: 'one',
    values,
    expected: true,
  }
  const codebook = { format: 'factmark-codebook', version: 1, revision: 1, attributes: [attribute] }
  await writeFile(join(stage.workspace, 'codebook.json'), JSON.stringify(codebook))
  await expect(stage.page.getByRole('group', { name: 'About this article' })).toBeVisible()
  await selectAnnotation(stage, A.plan)
}

/** The question opens on the next annotation that lacks its answer. */
async function asksTheNextOne(stage: Stage, command: Command): Promise<void> {
  await writeCodebook(stage)
  await give(stage, command)
  await expect.poll(() => selectedAnnotations(stage)).toEqual([A.homes])
  const questions = stage.page.getByRole('group', { name: 'Questions about this annotation' })
  await expect(questions).toBeFocused()
  // From there by its key, around to the first.
  await stage.page.keyboard.press('F9')
  await expect.poll(() => selectedAnnotations(stage)).toEqual([A.plan])
  await expect(questions).toBeFocused()
  await stage.page.keyboard.press('Escape')
}

/** The codebook's question opens on the selected annotation. */
async function asksTheCodebook(stage: Stage, command: Command): Promise<void> {
  await writeCodebook(stage)
  await give(stage, command)
  const questions = stage.page.getByRole('group', { name: 'Questions about this annotation' })
  await expect(questions.getByRole('group', { name: 'Sure?' })).toBeVisible()
  await stage.page.keyboard.press('Escape')
}

/** The codebook's question about the article opens below its header. */
async function asksAboutTheArticle(stage: Stage, command: Command): Promise<void> {
  await writeCodebook(stage)
  await give(stage, command)
  const questions = stage.page.getByRole('dialog', { name: 'About this article' })
  await expect(questions.getByRole('group', { name: 'Sure?' })).toBeVisible()
  await stage.page.keyboard.press('Escape')
  await expect(questions).toHaveCount(0)
}

/** A dialog opens that makes the selected annotation an example. */
async function marksAnExample(stage: Stage, command: Command): Promise<void> {
  await writeCodebook(stage)
  await give(stage, command)
  const dialog = stage.page.getByRole('dialog', { name: 'Good example' })
  await expect(dialog).toContainText(A.plan)
  await stage.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

/** The commands of the codebook and of the guidelines. */
export const CODEBOOK = {
  codebook: opens('Codebook'),
  answer: asksTheCodebook,
  'next-unanswered': asksTheNextOne,
  'answer-article': asksAboutTheArticle,
  'older-answers': opens('Answered under older wording'),
  'mark-example': marksAnExample,
  guidelines: async (stage, command) => {
    await give(stage, command)
    const guidelines = stage.page.getByRole('complementary').getByRole('heading', { name: 'Annotation guidelines' })
    await expect(guidelines).toBeVisible()
    await give(stage, command)
    await expect(guidelines).toHaveCount(0)
  },
} satisfies Partial<Record<Command, Other>>
