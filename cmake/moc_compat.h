// Read by moc only (see CMAKE_AUTOMOC_MOC_OPTIONS). moc before Qt 6.5.3 cannot expand this libstdc++
// macro and stops at "namespace std" when <concepts> or <compare> comes before the first Qt header.
#define _GLIBCXX_VISIBILITY(V)
