package blindspot.ui.mapping;

/// Something that can be chosen for an interface or address.
///
/// @param text what it is called
/// @param now whether it is so already
record MappingChoice(String text, boolean now, Runnable choose) {}
