import type { FrameContext } from './frame-context.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `?theme=` of an address: a choice, or the device's own again. */
export const THEME_CHOICES = [...THEMES, 'device'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** The same page in other colours; a form that only asks, so it works everywhere and changes no record. */
export function ThemeChoices({ frame }: { readonly frame: FrameContext }) {
  const { t, address, theme = 'device' } = frame;
  const [path = '/', query = ''] = address.split('?', 2);
  const others = [...new URLSearchParams(query)].filter(([name]) => name !== 'theme');
  return (
    <form className="theme" action={path} method="get">
      <fieldset>
        <legend>{t('help.theme.label')}</legend>
        {others.map(([name, value], place) => (
          <input key={place} type="hidden" name={name} value={value} />
        ))}
        {THEME_CHOICES.map((choice) => (
          <button key={choice} type="submit" name="theme" value={choice} aria-pressed={choice === theme}>
            {t(`help.theme.${choice}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
