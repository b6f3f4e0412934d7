/* A table wider than the page scrolls in a box that the theme puts around it; the keyboard reaches it too. */
document$.subscribe(() => {
  for (const box of document.querySelectorAll('.md-typeset__scrollwrap')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
});
