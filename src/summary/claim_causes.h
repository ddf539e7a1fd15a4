// Who a feeling is said to come from: the facts know no causes.
#pragma once

#include <cstddef>

#include "summary/claim_scene.h"

namespace crowdline::summary {

// "The raid lifts the mood", "der Raid sorgt für gute Stimmung": an event is the subject of the clause that holds the mood, the
// feeling or the change at `place`. Not in "after the raid the mood is good", "a raid arrives and …".
bool is_made_by_event(const ClaimScene& scene, std::size_t place);

}  // namespace crowdline::summary
