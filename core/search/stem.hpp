#pragma once
#include <string>

namespace resume {

/// The stem of an English word in lower case, by Porter's algorithm of 1980, which several search engines
/// use: 'accounts', 'accounting' and 'accountant' are 'account'. Words of other letters stay as they are.
std::string stem_of(std::string word);

}
