export default definePageConfig({ navigationBarTitleText: '身心关爱' });
