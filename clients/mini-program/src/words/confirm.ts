export const words = {
  confirm: '再确认一下是您',
  confirmed: '确认好了，请再点一次。',
};
