package se.helabilden.ui.common;

import java.nio.file.Path;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.DataPackages;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.Catalogue;
import se.helabilden.needs.Template;

/// What a screen is made with.
///
/// @param template the questions of the guided analysis
/// @param timers make waits
/// @param picturesFolder where small pictures may be kept between runs, in the user's data folder; may be absent
public record ScreenContext(
    Workspace workspace,
    UiTexts texts,
    Notices notices,
    Navigator navigator,
    AreaImport areaImport,
    ValueImport valueImport,
    Catalogue catalogue,
    DataPackages packages,
    Template template,
    Later.Timers timers,
    Path picturesFolder,
    FileQuestions questions,
    Preferences preferences) {}
