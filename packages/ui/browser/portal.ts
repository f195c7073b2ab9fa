/*
 * Comforts of the citizen's pages. Every page works without them: each file below makes one thing easier, looks for
 * its own markup, and stands alone.
 */
import { keepDrafts } from './draft-saver.ts'
import { focusErrors } from './error-focus.ts'
import { guardLeaving } from './leave-guard.ts'
import { echoMoney } from './money-echo.ts'
import { refreshParts } from './part-refresh.ts'
import { PasswordReveal } from './password-reveal.ts'
import { holdSubmits } from './pending-work.ts'
import { PhotoPick } from './photo-pick.ts'
import { viewPhotos } from './photo-view.ts'
import { PrintButton } from './print-button.ts'
import { ResendTimer } from './resend-timer.ts'
import { submitOnce } from './single-submit.ts'

// The order matters where two listen to the same submit: wait for work under way first, then count it as sent.
holdSubmits()
submitOnce()
guardLeaving()
keepDrafts()
refreshParts()
echoMoney()
viewPhotos()
focusErrors()

customElements.define('password-reveal', PasswordReveal)
customElements.define('photo-pick', PhotoPick)
customElements.define('print-button', PrintButton)
customElements.define('resend-timer', ResendTimer)
