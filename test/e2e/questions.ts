/** Answers the main process's questions in the user's place. */
import type { ElectronApplication } from 'playwright/test'

/** Answers every question from now on with this button (0: do it, 1: don't); the function tells what was asked. */
export async function answerQuestions(app: ElectronApplication, response: 0 | 1): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, response) => {
    const asked: string[] = []
    Object.assign(globalThis, { askedQuestions: asked })
    dialog.showMessageBox = (_window: unknown, options?: { message: string; detail?: string }) => {
      asked.push(`${options?.message}\n${options?.detail ?? ''}`)
      return Promise.resolve({ response, checkboxChecked: false })
    }
  }, response)
  return () => app.evaluate(() => (globalThis as unknown as { askedQuestions: string[] }).askedQuestions)
}
