/** What an officer may be given over an agency and what is below it. Each duty is its own role, so duties stay apart. */
export const officerRoles = ['verifier', 'acceptor', 'supervisor', 'editor', 'publisher', 'auditor', 'admin'] as const

export type OfficerRole = (typeof officerRoles)[number]

/** The roles as the console says them. Editor, publisher, auditor and admin hold nothing over any citizen's case. */
export const officerRoleLabels: Readonly<Record<OfficerRole, string>> = {
  verifier: '实名审核',
  acceptor: '受理',
  supervisor: '负责人',
  editor: '内容编辑',
  publisher: '内容发布',
  auditor: '审计',
  admin: '系统管理',
}

/**
 * Whether a stored text is a role (网络安全等级保护 level 3, GB/T 22239: duties of administration and audit are apart).
 * Example: `isOfficerRole('acceptor')` is true, of `'root'` it is false.
 */
export const isOfficerRole = (text: string): text is OfficerRole => officerRoles.some((role) => role === text)
