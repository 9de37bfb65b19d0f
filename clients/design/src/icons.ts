/** Own line icons on a grid of 24: stroke 1.75, round ends, no fill. */
export const icons = {
  home: '<path d="M4 11l8-7 8 7v8a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1z"/><path d="M9.5 20v-5a2.5 2.5 0 0 1 5 0v5"/>',
  doors:
    '<rect x="4" y="4" width="7" height="7" rx="2"/><rect x="13" y="4" width="7" height="7" rx="3.5"/><rect x="4" y="13" width="7" height="7" rx="3.5"/><rect x="13" y="13" width="7" height="7" rx="2"/>',
  message: '<path d="M5 5h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7l-4 3.5V17H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z"/><path d="M8.5 11h7"/>',
  person: '<circle cx="12" cy="8" r="3.6"/><path d="M5 20c.6-4 3.4-6 7-6s6.4 2 7 6"/>',
  thread:
    '<path d="M12 15.500c-4-2.6-5.8-4.7-5.8-7.100A3.1 3.1 0 0 1 12 6.900a3.1 3.1 0 0 1 5.8 1.500c0 2.4-1.8 4.5-5.8 7.100z"/><path d="M3 19c3.5 0 6.5-1.2 9-3.5 2.5 2.3 5.5 3.5 9 3.5"/>',
  talk: '<path d="M5 4.500h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7.500L7 20v-3.500H5a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1z"/><path d="M12 13.300c-2-1.3-2.9-2.3-2.9-3.500a1.550 1.550 0 0 1 2.9-.8 1.550 1.550 0 0 1 2.9.8c0 1.2-.9 2.2-2.9 3.500z"/>',
  family:
    '<circle cx="8.5" cy="6.5" r="2.7"/><path d="M4 20v-5.500a4.5 4.5 0 0 1 7.8-3"/><path d="M8.5 15.500V20"/><circle cx="16.5" cy="11" r="2.1"/><path d="M12.8 20v-2.300a3.7 3.7 0 0 1 7.4 0V20"/>',
  phone:
    '<path d="M6.5 4h2.800l1.5 4-2 1.500a12 12 0 0 0 5.7 5.700l1.5-2 4 1.500v2.800a2 2 0 0 1-2.2 2A15.8 15.8 0 0 1 4.5 6.2 2 2 0 0 1 6.5 4z"/>',
  clock: '<circle cx="12" cy="12" r="8"/><path d="M12 7.500V12l3 2"/>',
  calendar: '<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3.500v4M15.5 3.500v4"/>',
  check: '<path d="M5 12.500l4.5 4.500L19 7.5"/>',
  checkRound: '<circle cx="12" cy="12" r="8.5"/><path d="M8.3 12.200l2.6 2.6 4.9-5"/>',
  question: '<circle cx="12" cy="12" r="8.5"/><path d="M9.7 9.800a2.4 2.4 0 1 1 3.6 2.100c-.9.5-1.3 1-1.3 1.9"/><path d="M12 16.600v.1"/>',
  alert: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.800v5M12 16.200v.1"/>',
  next: '<path d="M9.5 5.500L16 12l-6.5 6.5"/>',
  back: '<path d="M14.5 5.500L8 12l6.5 6.5"/>',
  close: '<path d="M6 6l12 12M18 6L6 18"/>',
  add: '<path d="M12 5v14M5 12h14"/>',
  up: '<path d="M12 19V5M6 11l6-6 6 6"/>',
  down: '<path d="M12 5v14M6 13l6 6 6-6"/>',
  retry: '<path d="M19 8A8 8 0 0 0 5.3 8M5 4.500V8.300h3.800M5 16a8 8 0 0 0 13.7 0M19 19.500v-3.800h-3.8"/>',
  offline: '<path d="M4 10.500a12 12 0 0 1 4-2.600M20 10.500A12 12 0 0 0 12 7.200M7.5 14a7 7 0 0 1 3.5-1.900M12 18.500v.1M5 4l14 16"/>',
  lock: '<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8.5 10.500V8a3.5 3.5 0 0 1 7 0v2.500M12 14.500v2"/>',
  shield: '<path d="M12 3.800l7 2.400v5.500c0 4.2-2.8 7-7 8.5-4.2-1.5-7-4.3-7-8.500V6.200z"/><path d="M9 12l2.2 2.200L15.2 10"/>',
  download: '<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M5 19.500h14"/>',
  edit: '<path d="M5 19l.8-3.700L16 5.100a1.7 1.7 0 0 1 2.4 0l.5.500a1.7 1.7 0 0 1 0 2.400L8.7 18.200z"/><path d="M14 7l3 3"/>',
  eye: '<path d="M3.5 12c2-3.8 4.9-5.7 8.5-5.700s6.5 1.9 8.5 5.700c-2 3.8-4.9 5.7-8.5 5.700S5.5 15.8 3.5 12z"/><circle cx="12" cy="12" r="2.6"/>',
  bin: '<path d="M5 7h14M9.5 7V4.500h5V7M6.5 7l.8 12.500h9.400L17.5 7"/>',
  letters: '<path d="M3.5 18L8.5 6l5 12M5.2 14h6.600M14.5 18l3-7 3 7M15.5 15.700h4"/>',
  device: '<rect x="7" y="3.5" width="10" height="17" rx="2"/><path d="M11 17.500h2"/>',
  bell: '<path d="M6.5 16.500V11a5.5 5.5 0 0 1 11 0v5.500l1.5 1.500H5z"/><path d="M10.5 20.500h3"/>',
  leave: '<path d="M13 4.500H6a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h7M10 12h10M16.5 8.500L20 12l-3.5 3.5"/>',
  gift: '<rect x="4" y="9" width="16" height="4" rx="1"/><path d="M5.5 13v7h13v-7M12 9v11M12 9c-4 0-5-1.5-4.5-3s3-1.5 4.5 3c1.5-4.5 4-4.5 4.5-3s-.5 3-4.5 3z"/>',
  place: '<path d="M12 20.500c4.3-4.2 6.5-7.5 6.5-10.300a6.5 6.5 0 0 0-13 0c0 2.8 2.2 6.1 6.5 10.300z"/><circle cx="12" cy="10" r="2.3"/>',
  video: '<rect x="3.5" y="7" width="11.5" height="10" rx="2"/><path d="M15 11l5.5-3v8L15 13"/>',
  card: '<rect x="3.5" y="6" width="17" height="12.5" rx="2"/><circle cx="8.5" cy="11.5" r="1.9"/><path d="M5.8 15.800c.5-1.3 1.4-2 2.7-2s2.2.7 2.7 2M14 10.500h3.500M14 14h3.5"/>',
} as const;
export type IconName = keyof typeof icons;

/** An icon as an image of its own, to be used as a mask so that it takes the color of its words. */
export const iconImage = (name: IconName, stroke = 1.75): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${icons[name]}</svg>`,
  )}`;
