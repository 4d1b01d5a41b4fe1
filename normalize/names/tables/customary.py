"""Words that have customary spellings, which no table gives: their bearers and the news wrote them first.

Mostly the common names of languages that leave out vowels, where the table can only guess. The most
usual spelling comes first. Written from general knowledge of names in the news; a name that English
translates (`Юрий` is not George) is not here.
"""

from __future__ import annotations

from functools import lru_cache

_ARABIC = """
محمد: Mohammed Muhammad Mohamed Mohammad Mohamad Muhammed Mehmed · أحمد: Ahmed Ahmad Ahmet · احمد: Ahmad
    Ahmed ·
محمود: Mahmoud Mahmud Mahmood · حامد: Hamed Hamid · حميد: Hamid Hameed · علي: Ali Aly · حسن: Hassan Hasan ·
حسين: Hussein Hussain Husayn Husain Hossein Hocine · عمر: Omar Umar Omer · عثمان: Othman Osman Uthman Usman ·
عبد: Abd Abdul Abdel · عبدالله: Abdullah Abdallah · الله: Allah · إبراهيم: Ibrahim Ebrahim Brahim ·
    ابراهيم: Ibrahim Ebrahim ·
إسماعيل: Ismail Ismael Esmail · اسماعيل: Ismail Ismael · يوسف: Youssef Yusuf Yousef Yusef Youssouf Yousuf
    Joseph ·
موسى: Moussa Musa Mousa Moses · عيسى: Issa Isa Eissa · مصطفى: Mustafa Moustafa Mostafa Mustapha · خالد:
    Khaled Khalid ·
سعيد: Said Saeed Saïd Sayed · سعد: Saad Sa'd · صالح: Saleh Salih Salah · صلاح: Salah · سالم: Salem Salim
    · سليم: Salim Saleem ·
سليمان: Suleiman Sulaiman Soliman Sulayman Slimane · ناصر: Nasser Naser Nasir · نصر: Nasr Nasser · كريم:
    Karim Kareem ·
رشيد: Rashid Rachid Rasheed · راشد: Rashed Rashid · طارق: Tariq Tarek Tareq · فؤاد: Fuad Fouad · فيصل:
    Faisal Faysal Feisal ·
فهد: Fahd Fahad · سلطان: Sultan · سلمان: Salman · طلال: Talal · بندر: Bandar · تركي: Turki · نايف: Nayef
    Naif ·
حمد: Hamad · خليفة: Khalifa Khalifah · زايد: Zayed Zaid · بن: bin ben ibn Ben · ابن: Ibn Bin · أبو: Abu
    Abou · ابو: Abu Abou ·
أم: Umm Oum · آل: Al · منصور: Mansour Mansur · مسعود: Masoud Massoud Masud · جمال: Jamal Gamal Djamel ·
    جميل: Jamil Jameel ·
كمال: Kamal Kamel Kemal · كامل: Kamel Kamil · عادل: Adel Adil · عامر: Amer Amir · أمير: Amir Emir Ameer ·
    أمين: Amin Ameen ·
بشار: Bashar Bachar · حافظ: Hafez Hafiz · الأسد: al-Assad al-Asad Assad · بشير: Bashir Bachir · البشير:
    al-Bashir ·
صدام: Saddam · معمر: Muammar Moammar Mouammar · القذافي: Gaddafi al-Gaddafi Qaddafi Kadhafi al-Qadhafi
    Gadhafi ·
ياسر: Yasser Yasir · عرفات: Arafat · عباس: Abbas · هنية: Haniyeh Haniya · مشعل: Meshaal Mashal · نصرالله:
    Nasrallah ·
زياد: Ziad Ziyad · زيد: Zaid Zayd Zeid · زيدان: Zidane Zaydan · هشام: Hisham Hesham Hicham · وليد: Walid
    Waleed ·
هاني: Hani Hany · رامي: Rami Ramy · سامي: Sami Samy · سمير: Samir Sameer · نبيل: Nabil Nabeel · نجيب:
    Najib Naguib Nadjib ·
عزيز: Aziz · العزيز: al-Aziz Aziz · الرحمن: al-Rahman Rahman Abdurrahman · عبدالرحمن: Abdulrahman
    Abdelrahman Abdurrahman ·
عبدالعزيز: Abdulaziz Abdelaziz · عبدالكريم: Abdulkarim Abdelkarim Abdelkrim · القادر: al-Qader Kader Qadir ·
فاطمة: Fatima Fatma Fatimah · عائشة: Aisha Aicha Ayesha · خديجة: Khadija Khadidja · مريم: Maryam Mariam
    Meriem Miriam · زينب: Zainab Zeinab Zaynab ·
نور: Nour Noor Nur · الدين: al-Din Eddine el-Din · شيخ: Sheikh Shaykh Cheikh · الشيخ: al-Sheikh Sheikh ·
    محسن: Mohsen Muhsin · يحيى: Yahya Yehia ·
داود: Dawood Daoud Dawud · هارون: Haroun Harun · جعفر: Jafar Jaafar Ja'far · صادق: Sadiq Sadeq Sadek ·
    مهدي: Mahdi Mehdi · المهدي: al-Mahdi Mahdi ·
رضا: Reza Rida Redha · رفيق: Rafik Rafiq · الحريري: Hariri al-Hariri · مبارك: Mubarak Mobarak · حسني:
    Hosni Husni · مرسي: Morsi Mursi · السيسي: el-Sisi al-Sisi Sisi Sissi ·
عون: Aoun · ميشال: Michel · جبران: Gibran Jubran · القاهرة: Cairo al-Qahira · مصر: Egypt Misr Masr ·
    دمشق: Damascus Dimashq · حلب: Aleppo Halab ·
بيروت: Beirut Bayrut Beyrouth · دبي: Dubai Dubayy · غزة: Gaza Ghazza · القدس: Jerusalem al-Quds · صنعاء:
    Sanaa Sana'a · عدن: Aden · تونس: Tunis · طرابلس: Tripoli Tarabulus ·
الرياض: Riyadh al-Riyad · مكة: Mecca Makkah · جدة: Jeddah Jidda Djeddah · الموصل: Mosul al-Mawsil ·
    كركوك: Kirkuk Kirkouk · البصرة: Basra al-Basra · وهران: Oran Wahran Ouahran
"""
_PERSIAN = """
محمد: Mohammad Mohammed Muhammad Mohamed · احمد: Ahmad Ahmed · محمود: Mahmoud Mahmood Mahmud · علی: Ali ·
    حسن: Hassan Hasan ·
حسین: Hossein Hussein Hussain Husain · رضا: Reza Riza · مهدی: Mehdi Mahdi · امیر: Amir · ابراهیم: Ebrahim
    Ibrahim · اسماعیل: Esmail Ismail Esmaeil ·
اکبر: Akbar · اصغر: Asghar · عباس: Abbas · عبدالله: Abdullah Abdollah · عبد: Abd Abdul Abdol · کریم:
    Karim · رحیم: Rahim · سعید: Saeed Said · مجید: Majid · حمید: Hamid ·
جواد: Javad Jawad · ظریف: Zarif · روحانی: Rouhani Rohani Ruhani · خامنه‌ای: Khamenei Khamene'i · خمینی:
    Khomeini Khomeyni · خاتمی: Khatami · رفسنجانی: Rafsanjani ·
احمدی‌نژاد: Ahmadinejad Ahmadi-Nejad · احمدی: Ahmadi · رئیسی: Raisi Raeisi · پزشکیان: Pezeshkian ·
    قالیباف: Ghalibaf Qalibaf · لاریجانی: Larijani · قاسم: Qasem Ghasem Qassem · سلیمانی: Soleimani Suleimani
    ·
مصطفی: Mostafa Mustafa · موسوی: Mousavi Musavi · میر: Mir · کروبی: Karroubi Karrubi · محسن: Mohsen Muhsin
    · مسعود: Massoud Masoud · مریم: Maryam · فاطمه: Fatemeh Fatima · زهرا: Zahra ·
زینب: Zeinab Zaynab · نرگس: Narges Nargis · شیرین: Shirin · پرویز: Parviz Parwiz · فرهاد: Farhad · بهرام:
    Bahram · کامران: Kamran · شاه: Shah · رستم: Rostam Rustam · داریوش: Dariush Darius ·
کوروش: Kourosh Cyrus Kurosh · جمشید: Jamshid · خسرو: Khosrow Khosro · یوسف: Yousef Yusef Yusuf · نور:
    Nour Noor · تهران: Tehran Teheran · اصفهان: Isfahan Esfahan · مشهد: Mashhad Meshed · تبریز: Tabriz ·
شیراز: Shiraz · قم: Qom Ghom Qum · کرج: Karaj · اهواز: Ahvaz Ahwaz · کرمانشاه: Kermanshah · رشت: Rasht ·
    ایران: Iran · یزد: Yazd · کرمان: Kerman · نطنز: Natanz · فردو: Fordow Fordo ·
کابل: Kabul Kabol · قندهار: Kandahar Qandahar · هرات: Herat · مزار: Mazar · شریف: Sharif · غزنی: Ghazni ·
    افغانستان: Afghanistan · کرزی: Karzai Karzay · اشرف: Ashraf · غنی: Ghani · عمر: Omar Umar · طالبان:
    Taliban ·
خان: Khan · دوستم: Dostum Dostam · حکمتیار: Hekmatyar Hikmatyar · گل: Gul Gol · عمران: Imran · نواز:
    Nawaz · بی: Bi
"""
_URDU = """
محمد: Muhammad Mohammad · عمران: Imran · نواز: Nawaz · شریف: Sharif · خان: Khan · علی: Ali · احمد: Ahmed
    Ahmad · حسین: Hussain Hussein · بھٹو: Bhutto · ضیاء: Zia · الحق: ul-Haq · مشرف: Musharraf · پرویز: Pervez
    Parvez ·
شہباز: Shehbaz Shahbaz · آصف: Asif · زرداری: Zardari · بلاول: Bilawal · اسلام: Islam · آباد: Abad ·
    لاہور: Lahore · کراچی: Karachi · پشاور: Peshawar · کوئٹہ: Quetta · ملتان: Multan · فیصل: Faisal · پنجاب:
    Punjab Panjab ·
سندھ: Sindh Sind · بلوچستان: Balochistan Baluchistan · کشمیر: Kashmir · اسامہ: Osama Usama
"""
_HEBREW = """
בנימין: Benjamin Binyamin · נתניהו: Netanyahu Netanjahu · יצחק: Yitzhak Isaac Itzhak · רבין: Rabin ·
    שמעון: Shimon Simon · פרס: Peres · אריאל: Ariel · שרון: Sharon · אהוד: Ehud · ברק: Barak · אולמרט: Olmert
    · משה: Moshe Moses · דוד: David Dawid ·
יעקב: Yaakov Jacob Yaacov · אברהם: Avraham Abraham · יוסף: Yosef Joseph · שלמה: Shlomo · מרדכי: Mordechai
    Mordecai · דן: Dan · דני: Danny Dani · אורי: Uri Ori · אמיר: Amir · גדעון: Gideon · גולדה: Golda · מאיר:
    Meir · בגין: Begin · לפיד: Lapid · יאיר: Yair ·
גנץ: Gantz · בני: Benny Beni · נפתלי: Naftali Naphtali · בנט: Bennett Bennet · ליברמן: Lieberman Liberman
    · אביגדור: Avigdor · לוי: Levy Levi · כהן: Cohen Kohen · מזרחי: Mizrahi · פרץ: Peretz · שאול: Shaul Saul
    · חיים: Haim Chaim Hayim · אליעזר: Eliezer · אלי: Eli Elie · יונתן: Yonatan Jonathan ·
מיכאל: Michael · רחל: Rachel · שרה: Sarah Sara · רבקה: Rivka Rebecca · לאה: Leah Lea · מרים: Miriam ·
    אסתר: Esther Ester · יהודה: Yehuda Judah · ישראל: Israel Yisrael · ירושלים: Jerusalem Yerushalayim · תל:
    Tel · אביב: Aviv · חיפה: Haifa Hefa · אשדוד: Ashdod · אילת: Eilat Elat · שבע: Sheva · באר: Beer Be'er ·
נצרת: Nazareth · יפו: Jaffa Yafo · עכו: Acre Akko · צפת: Safed Tzfat · טבריה: Tiberias Tverya · חברון:
    Hebron Hevron · בן: Ben · בר: Bar · גל: Gal · טל: Tal · רון: Ron · עזה: Gaza
"""
_RUSSIAN = """
пётр: Pyotr Petr Piotr · петр: Pyotr Petr Piotr · фёдор: Fyodor Fedor Feodor · семён: Semyon Semen ·
    артём: Artyom Artem · ксения: Ksenia Xenia Kseniya · юрий: Yuri Yury Iouri Juri Youri · джордж: George
    Dzhordzh · юлия: Yulia Julia Yuliya ·
ельцин: Yeltsin Eltsin Jelzin Eltsine · джохар: Dzhokhar Johar Djokhar · дудаев: Dudayev Dudaev Doudaïev
    · кадыров: Kadyrov · эльцин: Eltsin
"""
_HINDI = """
दिल्ली: Delhi Dilli · भारत: India Bharat · गांधी: Gandhi · नेहरू: Nehru · सिंह: Singh Sinh ·
शर्मा: Sharma · कुमार: Kumar · राम: Ram Rama · कृष्ण: Krishna · कोलकाता: Kolkata · लखनऊ: Lucknow ·
पटना: Patna · जयपुर: Jaipur · कश्मीर: Kashmir · योगी: Yogi · शाह: Shah · राहुल: Rahul · सोनिया: Sonia
· अमित: Amit
"""
_GREEK = """
αθήνα: Athens Athina · θεσσαλονίκη: Thessaloniki Salonica · πειραιάς: Piraeus Pireas ·
γιώργος: Giorgos Yorgos George Yiorgos · γεώργιος: Georgios George · κωνσταντίνος: Konstantinos
Constantine Constantinos · ιωάννης: Ioannis Yannis John · γιάννης: Giannis Yannis Yiannis · αλέξης:
Alexis · νικόλαος: Nikolaos Nicholas · αλέξανδρος: Alexandros Alexander · γιάνης: Yanis
"""
_KOREAN = """
서울: Seoul · 평양: Pyongyang · 부산: Busan Pusan · 개성: Kaesong · 인천: Incheon Inchon ·
한국: Hanguk · 제주: Jeju Cheju · 판문점: Panmunjom
"""
_ARMENIAN = """
սերժ: Serzh Serge Serj · ժիրայր: Zhirayr Jirair · պետրոսյան: Petrosyan Petrosian ·
հովհաննես: Hovhannes Hovhanness Oganes · գևորգ: Gevorg Kevork Georg · հակոբ: Hakob Hagop Akop ·
կարապետ: Karapet Garabed · գրիգոր: Grigor Krikor
"""
_TIED = """
አበባ: Ababa Abeba · ኢትዮጵያ: Ethiopia Ityopya · አዲስ: Addis Adis · መቐለ: Mekelle Mekele · መቀሌ:
Mekelle Mekele · ጎንደር: Gondar Gonder · ተስፋዬ: Tesfaye · ኃይለ: Haile Hayle · ሥላሴ: Selassie Sellassie ·
አክሱም: Axum Aksum · መለስ: Meles · ዜናዊ: Zenawi · ኃይለማርያም: Hailemariam
"""

_WORDS = {
    "ar": _ARABIC,
    "fa": _PERSIAN,
    "prs": _PERSIAN,
    "ps": _PERSIAN,
    "ur": _URDU,
    "sd": _URDU,
    "he": _HEBREW,
    "ru": _RUSSIAN,
    "hi": _HINDI,
    "el": _GREEK,
    "ko": _KOREAN,
    "hy": _ARMENIAN,
    "am": _TIED,
    "ti": _TIED,
}


@lru_cache(maxsize=32)
def words(key: str) -> dict[str, tuple[str, ...]]:
    """The words of a language that have customary spellings, in small letters.

    >>> words("ru")["пётр"]
    ('Pyotr', 'Petr', 'Piotr')
    """
    pairs = (item.partition(":") for item in _WORDS.get(key, "").split("·"))
    return {word.strip(): tuple(latin.split()) for word, colon, latin in pairs if colon}
