export default definePageConfig({ navigationBarTitleText: '热线与预约' });
