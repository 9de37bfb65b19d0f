export const words = {
  confirm: '再确认一下是您',
  noWechat: '微信没有认出您，请再点一次。',
  confirmed: '确认好了，请再点一次。',
};
