/** Whether the window runs on macOS, where Cmd takes the place of Ctrl and keys are shown as symbols. */
export const IS_MAC = navigator.userAgent.includes('Macintosh')
