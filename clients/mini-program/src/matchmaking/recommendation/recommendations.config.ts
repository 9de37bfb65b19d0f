export default definePageConfig({ navigationBarTitleText: '为我推荐的人' });
