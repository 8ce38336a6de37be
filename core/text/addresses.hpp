#pragma once
#include <string_view>

namespace resume {

/// Whether a host ends in a name that addresses are whole with: what is shorter or unknown may go on below.
bool ends_whole(std::string_view host);

/// Whether `tail`, a word on the line below, is the rest of an address that a narrow cell broke: 'ple.com'
/// below 'jane@exam', 'doe' below 'linkedin.com/in/jane-'.
bool continues_address(std::string_view head, std::string_view tail);

}
