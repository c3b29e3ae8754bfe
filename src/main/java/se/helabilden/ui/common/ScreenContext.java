package se.helabilden.ui.common;

import java.nio.file.Path;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.Catalogue;

/// What a screen is made with.
///
/// @param picturesFolder where small pictures may be kept between runs, in the user's data folder; may be absent
public record ScreenContext(
    Workspace workspace,
    UiTexts texts,
    Notices notices,
    Navigator navigator,
    AreaImport areaImport,
    ValueImport valueImport,
    Catalogue catalogue,
    Path picturesFolder,
    FileQuestions questions) {}
