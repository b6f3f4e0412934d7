/* A table wider than the page scrolls in a box that the theme puts around it; the keyboard reaches it too. */
document$.subscribe(() => {
  for (const box of document.querySelectorAll('.md-typeset__scrollwrap')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
});

/* Light or dark: as the device has it, until somebody chooses. The theme's own switch has every element styled
   two times more while a page loads. What is stored is its own form, which a script of its applies before the
   next page is painted. */
{
  const KEY = '__palette';
  const button = document.querySelector('.site-scheme');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const color = document.createElement('meta');
  color.name = 'theme-color';
  document.head.append(color);
  let isChosen = false;
  try {
    isChosen = Boolean(__md_get(KEY)?.isChosen);
  } catch {
    // Storage is refused, so nothing was chosen before.
  }

  /** @param {'default' | 'slate'} name */
  const show = (name) => {
    if (document.body.dataset.mdColorScheme !== name) document.body.dataset.mdColorScheme = name;
    button.textContent = name === 'slate' ? button.dataset.fromSlate : button.dataset.fromDefault;
    document.documentElement.style.colorScheme = name === 'slate' ? 'dark' : ''; // What is the browser's own.
    (window.requestIdleCallback ?? setTimeout)(() => {
      color.content = getComputedStyle(document.querySelector('.md-header')).backgroundColor;
    });
    __md_set(KEY, { color: { scheme: name }, isChosen });
  };
  const follow = () => isChosen || show(dark.matches ? 'slate' : 'default');

  button.addEventListener('click', () => {
    isChosen = true;
    // While it is there, nothing fades from one colour to the other.
    document.body.dataset.mdColorSwitching = '';
    show(document.body.dataset.mdColorScheme === 'slate' ? 'default' : 'slate');
    requestAnimationFrame(() => requestAnimationFrame(() => delete document.body.dataset.mdColorSwitching));
  });
  dark.addEventListener('change', follow);
  if (isChosen) show(document.body.dataset.mdColorScheme);
  else follow();
  button.hidden = false;
}
