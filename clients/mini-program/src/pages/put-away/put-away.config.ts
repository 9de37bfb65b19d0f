export default definePageConfig({ navigationBarTitleText: '三维聚力' });
