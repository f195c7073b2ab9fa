/** Whole seconds left until `end`; both in milliseconds of one clock. */
export function secondsLeft(end: number, now: number): number {
  return Math.max(0, Math.ceil((end - now) / 1000))
}

/** Whether to say the time left aloud: every fifteen seconds, and at the end. */
export function isSpoken(seconds: number): boolean {
  return seconds % 15 === 0
}

export function resendText(seconds: number): string {
  return seconds > 0 ? `重新获取验证码(${seconds})` : '重新获取验证码'
}

export function spokenText(seconds: number): string {
  return seconds > 0 ? `${seconds} 秒后可以重新获取验证码` : '现在可以重新获取验证码'
}
