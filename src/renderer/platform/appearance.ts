/** The window's appearance: attributes and properties of the page's root that the style sheets read. */
import type { Settings } from '../../ipc/settings.ts'

const SYSTEM_DARK = matchMedia('(prefers-color-scheme: dark)')

/** Whether a theme is dark now. */
export function isDark(theme: Settings['theme']): boolean {
  return theme === 'system' ? SYSTEM_DARK.matches : theme === 'dark'
}

/** Shows a theme. */
export function applyTheme(theme: Settings['theme']): void {
  document.documentElement.dataset.theme = isDark(theme) ? 'dark' : 'light'
}

/** Follows the system's theme while `theme` gives `system`. */
export function followSystemTheme(theme: () => Settings['theme']): void {
  SYSTEM_DARK.addEventListener('change', () => applyTheme(theme()))
}

/** Applies the text settings. */
export function applyReading({ textSize, lineWidth, lineHeight }: Settings['reading']): void {
  const { style } = document.documentElement
  style.setProperty('--text-size', `${textSize}px`)
  style.setProperty('--line-width', String(lineWidth))
  style.setProperty('--line-height', String(lineHeight))
}
