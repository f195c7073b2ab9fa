export { type CursorPart, cursorDay, cursorId, cursorTime, readCursor, writeCursor } from './cursor.ts'
