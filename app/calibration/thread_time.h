#pragma once

namespace makespan::app {

/// The processor time of the calling thread, in seconds since some instant: what others do on a busy computer does not
/// count. Where the system does not tell: the time that has passed.
double threadSeconds();

} // namespace makespan::app
