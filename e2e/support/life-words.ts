// The words of a campaign's life, as visitors read them: written down once more, like those of `words.ts`.

import type { Lang } from './words';

/** The words for what is left of a time. */
type Left = (count: number) => string;

const en = {
  badge: {
    draft: 'Draft',
    upcoming: 'Opens soon',
    open: 'Open',
    soon: 'Closing soon',
    paused: 'Paused',
    closed: 'Closed',
    won: 'Won',
    'partly-won': 'Partly won',
    lost: 'Not won',
  },
  opensOn: (date: string) => `Opens on ${date}`,
  openUntil: (date: string) => `Open until ${date}`,
  closedOn: (date: string) => `Closed on ${date}`,
  days: ((count) => `${count} ${count === 1 ? 'day' : 'days'} left`) as Left,
  hours: ((count) => (count === 0 ? 'less than an hour left' : `${count} ${count === 1 ? 'hour' : 'hours'} left`)) as Left,
  upcoming: 'This campaign isn’t open yet.',
  comeBack: (date: string) => `Come back on ${date}. Until then, you can tell others.`,
  closed: 'This campaign has closed. Thank you to everyone who took part.',
  paused: 'This campaign is paused. For now you can read about it and tell others.',
  draft: 'Draft: this campaign isn’t published. Only a preview of the site has this page.',
  thanks: {
    won: 'Won. Thank you to everyone who took part.',
    'partly-won': 'Won in part. Thank you to everyone who took part.',
    lost: 'Not won. Thank you to everyone who took part.',
  },
  whatCame: 'What came of it',
  next: 'Next, you could help here',
  steps: { open: 'What you can do', waiting: 'What this campaign asks for', over: 'What this campaign asked for' },
  opened: 'Opened for signatures',
  hasClosed: 'Closed',
  done: 'Done on this device',
  forget: 'Forget what I did here',
  nextStep: 'Next:',
  tellOthersAfter: 'Tell others about it',
  copyLink: 'Copy the link',
  tellOthers: 'Tell others',
  mastodonServer: 'Your Mastodon server',
  mastodonProblem: 'Enter the name of your server, like mastodon.social',
  mastodonOpen: 'Share on Mastodon',
  newTab: '(opens a new tab)',
  byEmail: 'Email',
  poster: 'A poster to print',
  print: 'Print the poster',
  code: (address: string) => `QR code for ${address}`,
  noAddress: /^This poster has no code, for the site doesn’t know its own address yet\./,
  earlier: (count: number) => `Show ${count} earlier updates`,
  chart: 'Signatures over time',
  map: 'Signatures by province and territory',
  asTable: 'The figures as a table',
  unknown: 'not known',
};

const fr: typeof en = {
  badge: {
    draft: 'Brouillon',
    upcoming: 'Ouvre bientôt',
    open: 'Ouverte',
    soon: 'Ferme bientôt',
    paused: 'En pause',
    closed: 'Fermée',
    won: 'Gagnée',
    'partly-won': 'Gagnée en partie',
    lost: 'Non gagnée',
  },
  opensOn: (date) => `Ouvre le ${date}`,
  openUntil: (date) => `Ouverte jusqu’au ${date}`,
  closedOn: (date) => `Fermée le ${date}`,
  days: (count) => `il reste ${count} ${count < 2 ? 'jour' : 'jours'}`,
  hours: (count) => (count === 0 ? 'il reste moins d’une heure' : `il reste ${count} ${count < 2 ? 'heure' : 'heures'}`),
  upcoming: 'Cette campagne n’est pas encore ouverte.',
  comeBack: (date) => `Revenez le ${date}. D’ici là, vous pouvez en parler autour de vous.`,
  closed: 'Cette campagne est fermée. Merci à toutes les personnes qui y ont participé.',
  paused: 'Cette campagne est en pause. Pour l’instant, vous pouvez la lire et en parler autour de vous.',
  draft: 'Brouillon\u{a0}: cette campagne n’est pas publiée. Seul un aperçu du site contient cette page.',
  thanks: {
    won: 'C’est gagné. Merci à toutes les personnes qui y ont participé.',
    'partly-won': 'C’est gagné en partie. Merci à toutes les personnes qui y ont participé.',
    lost: 'Ce n’est pas gagné. Merci à toutes les personnes qui y ont participé.',
  },
  whatCame: 'Ce qui en est ressorti',
  next: 'Et maintenant, vous pourriez aider ici',
  steps: {
    open: 'Ce que vous pouvez faire',
    waiting: 'Ce que cette campagne demande',
    over: 'Ce que cette campagne demandait',
  },
  opened: 'Début des signatures',
  hasClosed: 'Fermeture',
  done: 'Fait sur cet appareil',
  forget: 'Oublier ce que j’ai fait ici',
  nextStep: 'Ensuite\u{a0}:',
  tellOthersAfter: 'Parlez-en autour de vous',
  copyLink: 'Copier le lien',
  tellOthers: 'En parler autour de vous',
  mastodonServer: 'Votre serveur Mastodon',
  mastodonProblem: 'Inscrivez le nom de votre serveur, comme mastodon.social',
  mastodonOpen: 'Partager sur Mastodon',
  newTab: '(s’ouvre dans un nouvel onglet)',
  byEmail: 'Courriel',
  poster: 'Une affiche à imprimer',
  print: 'Imprimer l’affiche',
  code: (address) => `Code QR pour ${address}`,
  noAddress: /^Cette affiche n’a pas de code, car le site ne connaît pas encore sa propre adresse\./,
  earlier: (count) => `Afficher ${count} nouvelles plus anciennes`,
  chart: 'Les signatures au fil du temps',
  map: 'Les signatures par province et territoire',
  asTable: 'Les chiffres en tableau',
  unknown: 'inconnu',
};

export type LifeWords = typeof en;

/** The state of a campaign, by the name that its words stand under. */
export type State = keyof typeof en.badge;

/** The words of a campaign's life in each language. */
export const lifeWords: Record<Lang, LifeWords> = { en, fr };
