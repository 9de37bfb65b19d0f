import { colors, darkColors, fontFamily } from '@sanwei/design';
import { type ThemeConfig, theme } from 'antd';

export type Shade = 'light' | 'dark';

/** The tokens of both clients, as antd has them. Focus is blue, never red: red is the main action. */
export function themeOf(shade: Shade): ThemeConfig {
  const of = { ...colors, ...(shade === 'dark' ? darkColors : {}) };
  return {
    algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'sanwei' },
    token: {
      colorPrimary: colors.brand,
      colorLink: of.brandDark,
      colorSuccess: of.good,
      colorWarning: of.warn,
      colorError: of.bad,
      colorInfo: of.info,
      // Those that antd derives from the four are muddy; these are measured.
      ...{ colorSuccessBg: of.goodSoft, colorWarningBg: of.warnSoft, colorErrorBg: of.badSoft, colorInfoBg: of.infoSoft },
      ...{ colorSuccessBorder: of.line, colorWarningBorder: of.line, colorErrorBorder: of.line, colorInfoBorder: of.line },
      colorText: of.ink,
      colorTextSecondary: of.ink2,
      colorTextTertiary: of.ink3,
      colorTextPlaceholder: of.ink3,
      colorTextDescription: of.ink3,
      colorBgLayout: of.ground,
      colorBgContainer: of.surface,
      colorBgElevated: shade === 'dark' ? of.sunk : of.surface,
      colorBorder: of.control,
      colorBorderSecondary: of.line,
      colorSplit: of.line,
      colorFillAlter: of.sunk,
      controlOutline: of.info,
      colorPrimaryBorder: of.info,
      fontFamily,
      fontSize: 16,
      fontSizeSM: 14,
      fontSizeHeading1: 22,
      fontSizeHeading2: 18,
      fontSizeHeading3: 16,
      lineHeight: 1.5,
      borderRadius: 8,
      borderRadiusLG: 12,
      controlHeight: 40,
      controlHeightSM: 34,
      controlHeightLG: 44,
    },
    components: {
      ...Object.fromEntries(['Input', 'InputNumber'].map((name) => [name, { activeBorderColor: of.info, hoverBorderColor: of.ink3 }])),
      Select: { activeBorderColor: of.info, hoverBorderColor: of.ink3, optionSelectedBg: of.pickSoft },
      DatePicker: { activeBorderColor: of.info, hoverBorderColor: of.ink3, colorPrimary: of.pickFill },
      Button: {
        ...{ fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
        // antd makes what is under the pointer lighter, and white on that is too pale to read.
        ...{ colorPrimaryHover: colors.brandDark, colorPrimaryActive: colors.brandDark },
        ...{ defaultHoverColor: of.brandDark, defaultHoverBorderColor: of.brandDark, defaultActiveColor: of.brandDark },
        ...{ defaultActiveBorderColor: of.brandDark },
      },
      // Chosen is walnut, so that red is the main act and what is wrong, and nothing else.
      ...Object.fromEntries(
        ['Checkbox', 'Radio', 'Switch', 'Steps', 'Segmented', 'Tabs', 'Tree', 'Progress', 'Slider'].map((name) => [
          name,
          { colorPrimary: of.pickFill, colorPrimaryHover: of.pickFill, colorPrimaryActive: of.pickFill, colorInfo: of.pickFill },
        ]),
      ),
      Card: { headerHeight: 56, bodyPadding: 20 },
      Layout: { siderBg: of.surface, headerBg: of.surface, headerHeight: 64, headerPadding: '0 24px', bodyBg: of.ground },
      Menu: {
        itemHeight: 44,
        itemBorderRadius: 8,
        itemSelectedBg: of.pickSoft,
        itemSelectedColor: of.pick,
        itemBg: 'transparent',
        groupTitleColor: of.ink3,
      },
      Table: {
        headerBg: of.sunk,
        rowSelectedBg: of.pickSoft,
        rowSelectedHoverBg: of.pickSoft,
        cellPaddingBlock: 12,
        cellPaddingInline: 12,
      },
      Tag: { defaultBg: of.sunk, defaultColor: of.ink2 },
    },
  };
}
