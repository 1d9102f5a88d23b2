/** Undo and redo of actions that the main process carries out, and that may fail. */

/** How to undo and redo an action. Both give false if that failed. */
export interface UndoableAction {
  readonly undo: () => Promise<boolean>
  readonly redo: () => Promise<boolean>
}

/** The actions of one window. One that can't be undone or redone now stays where it is, to be tried again. */
export interface ActionHistory {
  /** Keeps an action that was carried out. What was undone before it can't be redone any more. */
  readonly record: (done: UndoableAction) => void
  /** Undoes the last action or, given, that one if it isn't undone yet. False if there is none, or it failed. */
  readonly undo: (done?: UndoableAction) => Promise<boolean>
  /** Redoes the action that was undone last. False if there is none, or it failed. */
  readonly redo: () => Promise<boolean>
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /** Forgets all. */
  readonly clear: () => void
}

/** Nothing was done yet. */
export function createActionHistory(): ActionHistory {
  let undoable: readonly UndoableAction[] = []
  let redoable: readonly UndoableAction[] = []
  /** The one that is being undone or redone: a second key press must not carry it out twice. */
  let underWay: UndoableAction | null = null

  const carryOut = async (action: UndoableAction, run: () => Promise<boolean>): Promise<boolean> => {
    if (underWay === action) return false
    underWay = action
    const worked = await run()
    underWay = null
    return worked
  }
  return {
    record: (done) => {
      undoable = [...undoable, done]
      redoable = []
    },
    undo: async (done = undoable.at(-1)) => {
      if (!done || !undoable.includes(done) || !(await carryOut(done, done.undo))) return false
      if (!undoable.includes(done)) return true
      undoable = without(undoable, done)
      redoable = [...redoable, done]
      return true
    },
    redo: async () => {
      const done = redoable.at(-1)
      if (!done || !(await carryOut(done, done.redo))) return false
      if (!redoable.includes(done)) return true
      redoable = without(redoable, done)
      undoable = [...undoable, done]
      return true
    },
    canUndo: () => undoable.length > 0,
    canRedo: () => redoable.length > 0,
    clear: () => {
      undoable = []
      redoable = []
    },
  }
}

function without(list: readonly UndoableAction[], done: UndoableAction): readonly UndoableAction[] {
  return list.filter((other) => other !== done)
}
