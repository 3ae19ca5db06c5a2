//! Around every page: bars, menus, footer.

/// Words around every page.
pub struct Shell {
    /// Name of the product.
    pub name: &'static str,
    /// Skip link.
    pub skip: &'static str,
    /// Label of the navigation.
    pub pages: &'static str,
    /// `/`.
    pub today: &'static str,
    /// `/ban-do`.
    pub map: &'static str,
    /// `/bang-nhiet`.
    pub heat: &'static str,
    /// `/tuong-quan`.
    pub scatter: &'static str,
    /// `/tien-do`.
    pub pace: &'static str,
    /// `/so-sanh`.
    pub compare: &'static str,
    /// Opens the pages that a bar has no room for.
    pub more: &'static str,
    /// List of indicators.
    pub indicators: &'static str,
    /// `/phuong-phap`.
    pub method: &'static str,
    /// `/tu-danh-gia`.
    pub work: &'static str,
    /// The same in the tab bar.
    pub work_short: &'static str,
    /// `/so-lieu-nganh`.
    pub supply: &'static str,
    /// The same in the tab bar.
    pub supply_short: &'static str,
    /// `/tham-dinh`.
    pub review: &'static str,
    /// `/quan-tri`.
    pub admin: &'static str,
    /// `/kho-khan`.
    pub cases: &'static str,
    /// The account menu, for those who cannot see its picture.
    pub account: &'static str,
    /// `Đăng nhập`.
    pub sign_in: &'static str,
    /// `Đăng xuất`.
    pub sign_out: &'static str,
    /// Ends every session of the account.
    pub sign_out_everywhere: &'static str,
    /// The other language, in that language.
    pub other_language: &'static str,
    /// The cycle looked at.
    pub cycle: &'static str,
    /// Shows the cycles one after the other.
    pub play: &'static str,
    /// Choose another cycle.
    pub other_cycles: &'static str,
    /// Whom it belongs to.
    pub owner: &'static str,
    /// Source of the boundaries.
    pub boundaries: &'static str,
    /// Figures of the demonstration are invented.
    pub demo: &'static str,
    /// Everything of the demonstration is invented, units too.
    pub invented: &'static str,
    /// The public interface.
    pub open_data: &'static str,
    /// What the site is, for search engines and previews.
    pub description: &'static str,
}
