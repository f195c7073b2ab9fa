/** A key beside the words of a button; the words are the button's name, the key is only seen. */
export const Kbd = ({ k }: { k: string }) => (
  <span className="kbd" aria-hidden="true">
    {k}
  </span>
)
