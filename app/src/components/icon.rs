//! Icons of Lucide (ISC licence, `public/licences/lucide.txt`), each as one path, drawn in the colour of the text.

use leptos::prelude::*;

/// An icon by its name at Lucide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// First page.
    House,
    /// Map.
    Map,
    /// List.
    List,
    /// Method.
    BookOpen,
    /// Account.
    CircleUserRound,
    /// Opens below.
    ChevronDown,
    /// Onward.
    ChevronRight,
    /// Backward.
    ChevronLeft,
    /// Leads on.
    ArrowRight,
    /// Leads back.
    ArrowLeft,
    /// Close.
    X,
    /// Choose.
    ListFilter,
    /// Done.
    Check,
    /// Search.
    Search,
    /// Sign out.
    LogOut,
    /// Document.
    FileText,
    /// Link.
    Link,
    /// Attach.
    Paperclip,
    /// Self-assessment.
    ClipboardList,
    /// Review.
    ClipboardCheck,
    /// Download.
    Download,
    /// Language.
    Languages,
    /// Note.
    Info,
    /// Warning.
    TriangleAlert,
    /// Change.
    Pencil,
    /// Remove.
    Trash2,
    /// Add.
    Plus,
    /// Table.
    Table2,
    /// Upload.
    Upload,
    /// Time.
    Clock,
    /// Earlier.
    History,
    /// Tiles.
    LayoutGrid,
    /// Heat table.
    Grid3x3,
    /// Scatter.
    #[cfg(feature = "ssr")]
    ChartScatter,
    /// Progress.
    #[cfg(feature = "ssr")]
    ChartLine,
    /// Comparison.
    #[cfg(feature = "ssr")]
    ChartColumn,
    /// The rest.
    #[cfg(feature = "ssr")]
    Ellipsis,
    /// Talk.
    #[cfg(feature = "ssr")]
    MessageCircle,
    /// Difficulties.
    #[cfg(feature = "ssr")]
    MessageCircleWarning,
    /// Notices.
    #[cfg(feature = "ssr")]
    Bell,
    /// Days.
    #[cfg(feature = "ssr")]
    Calendar,
    /// Hand in.
    Send,
    /// Return.
    Undo2,
}

impl Glyph {
    const fn path(self) -> &'static str {
        match self {
            Self::House => {
                "M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z"
            }
            Self::Map => {
                "M14.106 5.553a2 2 0 0 0 1.788 0l3.659-1.83A1 1 0 0 1 21 4.619v12.764a1 1 0 0 1-.553.894l-4.553 2.277a2 2 0 0 1-1.788 0l-4.212-2.106a2 2 0 0 0-1.788 0l-3.659 1.83A1 1 0 0 1 3 19.381V6.618a1 1 0 0 1 .553-.894l4.553-2.277a2 2 0 0 1 1.788 0zM15 5.764v15M9 3.236v15"
            }
            Self::List => "M3 5h.01M3 12h.01M3 19h.01M8 5h13M8 12h13M8 19h13",
            Self::BookOpen => {
                "M12 5v16M20.001 19A2 2 0 0022 17V5a2 2 0 00-1.999-2L16 3.002A5 5 0 0012 5a5 5 0 00-4-2H4a2 2 0 00-2 2v12a2 2 0 001.999 2H8a5 5 0 014 2 5 5 0 014-2z"
            }
            Self::CircleUserRound => {
                "M17.925 20.056a6 6 0 0 0-11.851.001M8 11a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0z"
            }
            Self::ChevronDown => "m6 9 6 6 6-6",
            Self::ChevronRight => "m9 18 6-6-6-6",
            Self::ChevronLeft => "m15 18-6-6 6-6",
            Self::ArrowRight => "M5 12h14M0 0m12 5 7 7-7 7",
            Self::ArrowLeft => "m12 19-7-7 7-7M19 12H5",
            Self::X => "M18 6 6 18M0 0m6 6 12 12",
            Self::ListFilter => "M2 5h20M6 12h12M9 19h6",
            Self::Check => "M20 6 9 17l-5-5",
            Self::Search => "m21 21-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
            Self::LogOut => "m16 17 5-5-5-5M21 12H9M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4",
            Self::FileText => {
                "M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2zM14 2v5a1 1 0 0 0 1 1h5M10 9H8M16 13H8M16 17H8"
            }
            Self::Link => {
                "M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71"
            }
            Self::Paperclip => {
                "m16 6-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 8.551a6 6 0 1 0 8.485 8.485l8.379-8.551"
            }
            Self::ClipboardList => {
                "M9 2h6a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-2a1 1 0 0 1 1-1zM16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2M12 11h4M12 16h4M8 11h.01M8 16h.01"
            }
            Self::ClipboardCheck => {
                "M9 2h6a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-2a1 1 0 0 1 1-1zM16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2M0 0m9 14 2 2 4-4"
            }
            Self::Download => "M12 15V3M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M0 0m7 10 5 5 5-5",
            Self::Languages => "m5 8 6 6M0 0m4 14 6-6 2-3M2 5h12M7 2h1M0 0m22 22-5-10-5 10M14 18h6",
            Self::Info => "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0zM12 16v-4M12 8h.01",
            Self::TriangleAlert => {
                "m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01"
            }
            Self::Pencil => {
                "M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497zM0 0m15 5 4 4"
            }
            Self::Trash2 => {
                "M10 11v6M14 11v6M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M3 6h18M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2"
            }
            Self::Plus => "M5 12h14M12 5v14",
            Self::Table2 => "M3 9h18M9 3v18M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2v-14a2 2 0 0 1 2-2z",
            Self::Upload => "M12 3v12M0 0m17 8-5-5-5 5M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4",
            Self::Clock => "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0zM12 6v6l4 2",
            Self::History => "M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5M12 7v5l4 2",
            Self::LayoutGrid => {
                "M4 3h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1zM15 3h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1zM15 14h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1zM4 14h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1z"
            }
            Self::Grid3x3 => {
                "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM3 9h18M3 15h18M9 3v18M15 3v18"
            }
            #[cfg(feature = "ssr")]
            Self::ChartScatter => {
                "M3 3v16a2 2 0 0 0 2 2h16M7.5 7.5h.01M18.5 5.5h.01M11.5 11.5h.01M7.5 16.5h.01M17.5 14.5h.01"
            }
            #[cfg(feature = "ssr")]
            Self::ChartLine => "M3 3v16a2 2 0 0 0 2 2h16M0 0m19 9-5 5-4-4-3 3",
            #[cfg(feature = "ssr")]
            Self::ChartColumn => "M3 3v16a2 2 0 0 0 2 2h16M18 17V9M13 17V5M8 17v-3",
            #[cfg(feature = "ssr")]
            Self::Ellipsis => "M12 12h.01M19 12h.01M5 12h.01",
            #[cfg(feature = "ssr")]
            Self::MessageCircle => "M7.9 20A9 9 0 1 0 4 16.1L2 22Z",
            #[cfg(feature = "ssr")]
            Self::MessageCircleWarning => {
                "M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719M12 8v4M12 16h.01"
            }
            #[cfg(feature = "ssr")]
            Self::Bell => {
                "M10.268 21a2 2 0 0 0 3.464 0M3.262 15.326A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.673C19.41 13.956 18 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326"
            }
            #[cfg(feature = "ssr")]
            Self::Calendar => {
                "M8 2v4M16 2v4M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM3 10h18"
            }
            Self::Send => {
                "M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0 0-.635-.635l-19 6.5a.5.5 0 0 0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11zM0 0m21.854 2.147-10.94 10.939"
            }
            Self::Undo2 => "M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11",
        }
    }
}

/// Draws an icon. It says nothing by itself: a word stands beside it, or the control has a label.
#[component]
pub fn Icon(
    /// Which one.
    glyph: Glyph,
    /// Draws it at 16 instead of 20 pixels.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let class = if small { "i i-s" } else { "i" };
    view! {
        <svg class=class viewBox="0 0 24 24" aria-hidden="true">
            <path d=glyph.path() />
        </svg>
    }
}
